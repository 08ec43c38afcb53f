import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useSession } from '../../data/useSession';
import { useSessions } from '../../data/useSessions';
import { sessionRouteRef } from '../../routes';
import { communitySessionsTranslationRef } from '../../translation';
import { useTopicName } from '../parts/useTopicName';
import { Votes } from '../parts/Votes';
import { SessionRow } from './SessionRow';
import { SessionsCard } from './SessionsCard';

const SHOWN = 5;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(0.5, 0, 0), padding: 0 },
    topic: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(0.25, 0),
      overflowWrap: 'anywhere',
    },
    hosted: { color: theme.palette.textSubtle },
  }),
  { name: 'CommunitySessionsPersonCard' },
);

/** The sessions somebody hosted or proposed topics for, and which; nothing for all those who did neither. */
export const PersonSessionsCard = ({ login }: { login: string }) => {
  const request = useSessions({ person: login, limit: SHOWN });
  const sessions = request.data?.items ?? [];
  if (!request.error && !sessions.length) {
    return null;
  }
  return (
    <SessionsCard request={request} filter={{ person: login }}>
      {sessions.map(session => (
        <SessionRow key={session.id} session={session}>
          <Part sessionId={session.id} login={login} />
        </SessionRow>
      ))}
    </SessionsCard>
  );
};

function Part({ sessionId, login }: { sessionId: string; login: string }) {
  const { data } = useSession(sessionId);
  return data ? <KnownPart session={data} login={login} /> : null;
}

/** What somebody had to do with a session. */
function KnownPart(props: { session: SessionDetail; login: string }) {
  const { session, login } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const topicName = useTopicName();
  const isTheirs = ({ author }: { author: { login: string | null } }) =>
    author.login?.toLocaleLowerCase('en') === login.toLocaleLowerCase('en');
  const topics = session.topics.filter(isTheirs);
  return (
    <>
      {session.agendas.some(isTheirs) && (
        <div className={classes.hosted}>{t('entity.hosted')}</div>
      )}
      {topics.length > 0 && (
        <ul aria-label={t('detail.topics')} className={classes.list}>
          {topics.map(topic => (
            <li key={topic.id} className={classes.topic}>
              <Votes count={topic.votes} />
              <Link to={`${sessionLink({ id: session.id })}#topic-${topic.id}`}>
                <bdi>{topicName(topic)}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
