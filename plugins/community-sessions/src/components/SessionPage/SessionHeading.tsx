import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import { rootRouteRef } from '../../routes';
import { Phase } from '../../time/phase';
import { communitySessionsTranslationRef } from '../../translation';
import { ButtonLink } from '../parts/ButtonLink';
import { clampLines } from '../parts/clampLines';
import { sessionHeadline } from '../parts/sessionHeadline';
import { SessionTimeLine } from '../parts/SessionTime';
import { PhaseTag, TrackTag } from '../parts/Tag';
import { Neighbour } from './Neighbour';

const useStyles = makeStyles(
  theme => ({
    nav: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1.5),
    },
    title: { ...clampLines(4), margin: 0 },
    about: { ...clampLines(2), margin: theme.spacing(0.5, 0, 0) },
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
  const headline = sessionHeadline(session);
  return (
    <header>
      <nav aria-label={t('detail.neighbours')} className={classes.nav}>
        <ButtonLink to={indexLink()} size="small" startIcon={<ArrowBackIcon />}>
          {t('detail.back')}
        </ButtonLink>
        <div>
          {session.previous && (
            <Neighbour id={session.previous} side="previous" />
          )}
          {session.next && <Neighbour id={session.next} side="next" />}
        </div>
      </nav>
      <Typography
        variant="h3"
        component="h2"
        title={session.title}
        className={classes.title}
      >
        <bdi>{session.title}</bdi>
      </Typography>
      {headline !== session.title && (
        <Typography
          variant="h6"
          component="p"
          title={headline}
          className={classes.about}
        >
          <bdi>{headline}</bdi>
        </Typography>
      )}
      <div className={classes.line}>
        {session.recordings.length > 0 && <SessionTimeLine session={session} />}
        <TrackTag track={session.track} />
        <PhaseTag phase={phase} />
      </div>
    </header>
  );
};
