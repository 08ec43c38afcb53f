import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { Phase } from '../../time/phase';
import { communitySessionsTranslationRef } from '../../translation';
import { LiveDot } from './LiveDot';
import { joinClasses } from './joinClasses';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.caption,
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      padding: theme.spacing(0, 1),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
      color: theme.palette.text.primary,
      whiteSpace: 'nowrap',
    },
    live: {
      borderColor: theme.palette.status.ok,
      backgroundColor: alpha(theme.palette.status.ok, 0.12),
    },
    cancelled: {
      borderColor: theme.palette.status.error,
      backgroundColor: alpha(theme.palette.status.error, 0.08),
    },
  }),
  { name: 'CommunitySessionsTag' },
);

/** Whom a session is for; nothing when it is for everyone. */
export const TrackTag = ({ track }: Pick<Session, 'track'>) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  // Of the tracks of other series only the id is known here.
  const titles: Record<string, string> = {
    adopters: t('track.adopters'),
    contributors: t('track.contributors'),
  };
  return track ? (
    <span className={classes.root}>{titles[track] ?? track}</span>
  ) : null;
};

/** What is out of the ordinary about a session in a list: to come, live or cancelled. */
export const PhaseTag = ({ phase }: { phase: Phase }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  switch (phase) {
    case 'live':
      return (
        <span className={joinClasses(classes.root, classes.live)}>
          <LiveDot />
          {t('status.live')}
        </span>
      );
    case 'cancelled':
      return (
        <span className={joinClasses(classes.root, classes.cancelled)}>
          {t('status.cancelled')}
        </span>
      );
    case 'past':
      return null;
    default:
      return <span className={classes.root}>{t('status.upcoming')}</span>;
  }
};
