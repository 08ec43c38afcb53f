import { SourceStatus } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { ReactNode, useRef } from 'react';
import { sourceTitle } from '../../data/sourceTitle';
import { formatInstant } from '../../time/format';
import { formatRelative } from '../../time/relative';
import { useLocale } from '../../time/useLocale';
import { useNow } from '../../time/useNow';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { Feedback } from '../parts/Feedback';
import { joinClasses } from '../parts/joinClasses';
import { SourceIcon } from '../parts/SourceIcon';
import { BelieveDialog } from './BelieveDialog';
import { DoubtNotice } from './DoubtNotice';
import { useBelieve } from './useBelieve';

/** Advice for the error codes of the backend; others have their message only. */
const ADVICE = {
  'rate-limited': 'sync.advice.rate-limited',
  'rate-limited-without-token': 'sync.advice.rate-limited-without-token',
  unauthorized: 'sync.advice.unauthorized',
  'not-found': 'sync.advice.not-found',
  unavailable: 'sync.advice.unavailable',
  'invalid-answer': 'sync.advice.invalid-answer',
  aborted: 'sync.advice.aborted',
} as const;

const useStyles = makeStyles(
  theme => ({
    row: {
      padding: theme.spacing(2, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      '&:first-child': { borderTop: 0, paddingTop: 0 },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
    },
    name: { fontWeight: 'bold', margin: 0 },
    state: {
      ...theme.typography.body2,
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
    doubted: {
      padding: theme.spacing(0, 1),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.status.pending}`,
      backgroundColor: alpha(theme.palette.status.pending, 0.12),
    },
    dot: { flex: 'none', width: 10, height: 10, borderRadius: '50%' },
    ok: { backgroundColor: theme.palette.status.ok },
    waiting: { backgroundColor: theme.palette.status.pending },
    doubtful: { backgroundColor: theme.palette.status.pending },
    failing: { backgroundColor: theme.palette.status.error },
    never: { border: `2px solid ${theme.palette.textSubtle}` },
    facts: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
      gap: theme.spacing(1, 2),
      margin: theme.spacing(1, 0, 0),
    },
    label: { ...theme.typography.body2, color: theme.palette.textSubtle },
    value: { ...theme.typography.body2, margin: 0 },
    error: {
      margin: theme.spacing(1.5, 0, 0),
      paddingLeft: theme.spacing(1.5),
      borderLeft: `3px solid ${theme.palette.status.error}`,
      overflowWrap: 'anywhere',
    },
    delayed: { borderLeftColor: theme.palette.status.pending },
  }),
  { name: 'CommunitySessionsSource' },
);

/** What a source did last, when it is read next, and what is wrong with it. */
export const SourceRow = (props: {
  seriesId: string;
  source: SourceStatus;
  /** Reads the status again. */
  onChange: () => void;
}) => {
  const { seriesId, source, onChange } = props;
  const { id, state, records, budget, error, doubts = [] } = source;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const locale = useLocale();
  const name = sourceTitle(source);
  const rowId = `community-sessions-${seriesId}-source-${id}`;
  const headingId = `${rowId}-name`;
  const heading = useRef<HTMLHeadingElement>(null);
  const belief = useBelieve({ series: seriesId, source: id }, onChange);
  const isBelieved = belief.stage === 'done';
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <Typography
          ref={heading}
          id={headingId}
          tabIndex={-1}
          component="h4"
          variant="body1"
          className={classes.name}
        >
          <SourceIcon icon={source.icon} /> {name}
        </Typography>
        <span
          className={joinClasses(
            classes.state,
            state === 'doubtful' && classes.doubted,
          )}
        >
          <span aria-hidden className={`${classes.dot} ${classes[state]}`} />
          {t(`sync.state.${state}`)}
        </span>
      </div>
      <dl className={classes.facts}>
        <Fact label={t('sync.lastSuccess')}>
          <When past instant={source.lastSuccessAt} never={t('sync.noTime')} />
        </Fact>
        {source.lastAttemptAt !== source.lastSuccessAt && (
          <Fact label={t('sync.lastAttempt')}>
            <When
              past
              instant={source.lastAttemptAt}
              never={t('sync.noTime')}
            />
          </Fact>
        )}
        <Fact label={t('sync.nextTry')}>
          <When instant={source.nextAttemptAt} never={t('sync.noNextTry')} />
        </Fact>
        <Fact label={t('sync.records')}>
          {new Intl.NumberFormat(locale).format(records)}
        </Fact>
        {budget && <Budget budget={budget} />}
      </dl>
      {error && (
        <div
          className={`${classes.error} ${
            state === 'waiting' ? classes.delayed : ''
          }`}
        >
          <Typography variant="body2">{error.message}</Typography>
          {isKey(ADVICE, error.code) && (
            <Typography variant="body2" color="textSecondary">
              {t(ADVICE[error.code])}
            </Typography>
          )}
        </div>
      )}
      {doubts.length > 0 && (
        <DoubtNotice
          doubts={doubts}
          headingId={headingId}
          onBelieve={() => belief.ask(doubts)}
        />
      )}
      <BelieveDialog
        id={`${rowId}-believe`}
        source={name}
        belief={belief}
        // The button that opened it goes away with the doubt.
        onExited={() => isBelieved && heading.current?.focus()}
      />
      <Feedback
        message={
          isBelieved ? t('sync.doubt.done', { source: name }) : undefined
        }
        onClose={belief.cancel}
      />
    </li>
  );
};

function Fact(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div>
      <dt className={classes.label}>{props.label}</dt>
      <dd className={classes.value}>{props.children}</dd>
    </div>
  );
}

function Budget({ budget }: { budget: NonNullable<SourceStatus['budget']> }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const locale = useLocale();
  const now = useNow();
  const number = new Intl.NumberFormat(locale);
  return (
    <Fact label={t('sync.budget')}>
      {t('sync.budgetValue', {
        remaining: number.format(budget.remaining),
        limit: number.format(budget.limit),
        when: formatRelative(budget.resetAt, now, {
          locale,
          timeZone: viewerTimeZone(),
        }),
      })}
    </Fact>
  );
}

/** Relative to now; the exact time is told on hover. */
function When(props: {
  instant: string | null;
  never: string;
  /** Whether it has happened, also where the clock of the page is behind. */
  past?: boolean;
}) {
  const { instant, never, past } = props;
  const clock = useNow();
  const now = past && instant ? Math.max(clock, Date.parse(instant)) : clock;
  const zoned = { locale: useLocale(), timeZone: viewerTimeZone() };
  return instant ? (
    <time dateTime={instant} title={formatInstant(instant, zoned)}>
      {formatRelative(instant, now, zoned)}
    </time>
  ) : (
    <>{never}</>
  );
}

function isKey<T extends object>(known: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(known, key);
}
