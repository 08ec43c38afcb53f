import { Problem } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { safeLink } from '../parts/safeUrl';

const KINDS = {
  'doubtful-source': 'sync.kind.doubtful-source',
  'join-failed': 'sync.kind.join-failed',
  'unmatched-recording': 'sync.kind.unmatched-recording',
  'unavailable-recording': 'sync.kind.unavailable-recording',
  'unreadable-date': 'sync.kind.unreadable-date',
  'unreadable-records': 'sync.kind.unreadable-records',
  'duplicate-agenda': 'sync.kind.duplicate-agenda',
  'date-conflict': 'sync.kind.date-conflict',
  'time-conflict': 'sync.kind.time-conflict',
  'override-unmatched': 'sync.kind.override-unmatched',
  'override-ambiguous': 'sync.kind.override-ambiguous',
} as const;

const useStyles = makeStyles(
  theme => ({
    title: { margin: theme.spacing(0, 0, 1) },
    kind: { margin: theme.spacing(2, 0, 0.5), fontWeight: 'bold' },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    problem: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
    hint: { color: theme.palette.textSubtle },
    config: { fontFamily: 'monospace', fontSize: '0.9em' },
  }),
  { name: 'CommunitySessionsProblems' },
);

/** What somebody should look at, grouped by its kind. */
export const Problems = (props: { seriesId: string; problems: Problem[] }) => {
  const { seriesId, problems } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  return (
    <>
      <Typography variant="subtitle1" component="h4" className={classes.title}>
        {t('sync.problems')}
      </Typography>
      {problems.length === 0 && (
        <Typography variant="body2">{t('sync.noProblems')}</Typography>
      )}
      {groupByKind(problems).map(([kind, group]) => {
        const headingId = `community-sessions-${seriesId}-${kind}`;
        return (
          <section key={kind} aria-labelledby={headingId}>
            <Typography
              id={headingId}
              variant="body2"
              component="h5"
              className={classes.kind}
            >
              {isKnown(kind) ? t(KINDS[kind]) : kind} ({group.length})
            </Typography>
            <ul className={classes.list}>
              {group.map(problem => (
                <ProblemRow
                  key={`${problem.url} ${problem.message}`}
                  problem={problem}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};

function ProblemRow({ problem }: { problem: Problem }) {
  const { message, url, hint } = problem;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const link = url && safeLink(url);
  return (
    <li className={classes.problem}>
      <Typography variant="body2">
        {message}{' '}
        {link && (
          <Link to={link} underline="always">
            {t('sync.openProblem')}
          </Link>
        )}
      </Typography>
      {hint && (
        <Typography variant="body2" className={classes.hint}>
          {t('sync.settle')}:{' '}
          {isConfigLine(hint) ? (
            <code className={classes.config}>{hint}</code>
          ) : (
            hint
          )}
        </Typography>
      )}
    </li>
  );
}

/** `overrides: [{ … }]`, to be pasted, as opposed to a sentence. */
function isConfigLine(hint: string): boolean {
  return /^\w+: [[{]/.test(hint);
}

function groupByKind(problems: Problem[]): [string, Problem[]][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    groups.set(problem.kind, [...(groups.get(problem.kind) ?? []), problem]);
  }
  return [...groups];
}

function isKnown(kind: string): kind is keyof typeof KINDS {
  return Object.hasOwn(KINDS, kind);
}
