import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import ChevronLeftIcon from '@material-ui/icons/ChevronLeft';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { rootRouteRef, sessionRouteRef } from '../../routes';
import { Phase } from '../../time/phase';
import { communitySessionsTranslationRef } from '../../translation';
import { ButtonLink } from '../parts/ButtonLink';
import { SessionTimeLine } from '../parts/SessionTime';
import { PhaseTag, TrackTag } from '../parts/Tag';

const useStyles = makeStyles(
  theme => ({
    nav: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1.5),
    },
    title: { margin: 0, overflowWrap: 'anywhere' },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      marginTop: theme.spacing(0.5),
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'CommunitySessionsHeading' },
);

/** Which session this is, and the way to the others. */
export const SessionHeading = (props: {
  session: SessionDetail;
  phase: Phase;
}) => {
  const { session, phase } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const indexLink = useRouteRef(rootRouteRef);
  const sessionLink = useRouteRef(sessionRouteRef);
  return (
    <header>
      <nav aria-label={t('detail.neighbours')} className={classes.nav}>
        <ButtonLink to={indexLink()} size="small" startIcon={<ArrowBackIcon />}>
          {t('detail.back')}
        </ButtonLink>
        <div>
          {session.previous && (
            <ButtonLink
              to={sessionLink({ id: session.previous })}
              size="small"
              startIcon={<ChevronLeftIcon />}
            >
              {t('detail.previous')}
            </ButtonLink>
          )}
          {session.next && (
            <ButtonLink
              to={sessionLink({ id: session.next })}
              size="small"
              endIcon={<ChevronRightIcon />}
            >
              {t('detail.next')}
            </ButtonLink>
          )}
        </div>
      </nav>
      <Typography variant="h3" component="h2" className={classes.title}>
        {session.title}
      </Typography>
      <div className={classes.line}>
        {session.recordings.length > 0 && <SessionTimeLine session={session} />}
        <TrackTag track={session.track} />
        <PhaseTag phase={phase} />
      </div>
    </header>
  );
};
