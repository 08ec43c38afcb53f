import { Session } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useSession } from '../../data/useSession';
import { sessionRouteRef } from '../../routes';
import { communitySessionsTranslationRef } from '../../translation';
import { Bone } from './Bone';
import { useTopicName } from './useTopicName';
import { Votes } from './Votes';
import { clampLines } from './clampLines';

const SHOWN = 4;

const useStyles = makeStyles(
  theme => ({
    title: { margin: theme.spacing(0, 0, 1) },
    list: { listStyle: 'none', margin: theme.spacing(0, 0, 1), padding: 0 },
    row: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      padding: theme.spacing(0.75, 0),
      minWidth: 0,
    },
    name: {
      ...theme.typography.body1,
      ...clampLines(2),
    },
    bone: { margin: theme.spacing(1.25, 0) },
    quiet: { color: theme.palette.textSubtle },
  }),
  { name: 'CommunitySessionsTopTopics' },
);

/** What a session will be about, by votes. */
export const TopTopics = ({ session }: { session: Session }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  return (
    <>
      <Typography variant="subtitle1" component="h3" className={classes.title}>
        {t('next.onAgenda')}
      </Typography>
      {session.topicCount > 0 ? (
        <Topics session={session} />
      ) : (
        <Typography className={classes.quiet}>{t('next.noTopics')}</Typography>
      )}
    </>
  );
};

function Topics({ session }: { session: Session }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const topicName = useTopicName();
  const { data, error } = useSession(session.id);
  if (error) {
    return (
      <Typography className={classes.quiet}>
        {t('next.topicsFailed')}
      </Typography>
    );
  }
  if (data?.id !== session.id) {
    return (
      <>
        {Array.from(
          { length: Math.min(session.topicCount, SHOWN) },
          (_, index) => (
            <Bone key={index} className={classes.bone} height={22} />
          ),
        )}
      </>
    );
  }
  return (
    <>
      <ol className={classes.list}>
        {data.topics.slice(0, SHOWN).map(topic => (
          <li key={topic.id} className={classes.row}>
            <Votes count={topic.votes} />
            <bdi className={classes.name}>{topicName(topic)}</bdi>
          </li>
        ))}
      </ol>
      <Link to={`${sessionLink({ id: session.id })}#topics`}>
        {t('next.allTopics', { count: data.topics.length })}
      </Link>
    </>
  );
}
