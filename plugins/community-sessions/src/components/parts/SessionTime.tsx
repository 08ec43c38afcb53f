import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { formatDay, formatTimeRange, isSameDay } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    day: {
      ...theme.typography.h5,
      margin: 0,
      fontWeight: 'bold',
    },
    yours: { ...theme.typography.h6, fontWeight: 500, margin: 0 },
    line: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
    },
    quiet: { ...theme.typography.body2, color: theme.palette.textSubtle },
  }),
  { name: 'CommunitySessionsTime' },
);

/** The whole of a session's time: on the viewer's clock, and on the session's own beside it. */
export const SessionTime = ({ session }: { session: Session }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const { yours, own } = useSessionTime(session);
  return (
    <div>
      <time dateTime={session.startsAt}>
        <div className={classes.day}>{yours.day}</div>
        <div className={classes.yours}>
          {own
            ? t('time.yours', { time: yours.range, zone: yours.zone })
            : t('time.yoursOnly', { time: yours.range, zone: yours.zone })}
        </div>
      </time>
      {own && (
        <time dateTime={session.startsAt} className={classes.quiet}>
          {own}
        </time>
      )}
      {session.timeCertainty === 'assumed' && (
        <div className={classes.quiet}>{t('time.assumed')}</div>
      )}
    </div>
  );
};

/** The same in one line of small print. */
export const SessionTimeLine = ({ session }: { session: Session }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const { yours, own } = useSessionTime(session);
  const time = `${yours.day}, ${yours.range}`;
  return (
    <span className={classes.line}>
      <time dateTime={session.startsAt}>
        {own
          ? t('time.yours', { time, zone: yours.zone })
          : t('time.yoursOnly', { time, zone: yours.zone })}
      </time>
      {own && <time dateTime={session.startsAt}>{own}</time>}
    </span>
  );
};

/** The parts of a session's time as text; `own` is absent for a viewer in the session's zone. */
export function useSessionTime(session: Session) {
  const locale = useLocale();
  const { startsAt, endsAt, timeZone } = session;
  const zone = viewerTimeZone();
  const yours = {
    zone,
    day: formatDay(startsAt, { locale, timeZone: zone }, 'long'),
    range: formatTimeRange(startsAt, endsAt, { locale, timeZone: zone }),
  };
  const ownZoned = { locale, timeZone };
  const ownDay = isSameDay(startsAt, timeZone, zone)
    ? ''
    : `${formatDay(startsAt, ownZoned, 'short')}, `;
  const own =
    zone === timeZone
      ? undefined
      : `${ownDay}${formatTimeRange(startsAt, endsAt, ownZoned)} ${timeZone}`;
  return { yours, own };
}
