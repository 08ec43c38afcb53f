import { SourceStatus } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { Zoned } from '../../time/format';
import { formatRelative } from '../../time/relative';
import { useLocale } from '../../time/useLocale';
import { useNow } from '../../time/useNow';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { useSourceName } from '../parts/useSourceName';

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
export const SourceRow = ({ source }: { source: SourceStatus }) => {
  const { id, state, records, budget, error } = source;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const locale = useLocale();
  const nameOf = useSourceName();
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <span aria-hidden className={`${classes.dot} ${classes[state]}`} />
        <Typography component="h4" variant="body1" className={classes.name}>
          {nameOf(id)}
        </Typography>
        <Typography variant="body2">{t(`sync.state.${state}`)}</Typography>
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

function formatInstant(instant: string, { locale, timeZone }: Zoned): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));
}

function isKey<T extends object>(known: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(known, key);
}
