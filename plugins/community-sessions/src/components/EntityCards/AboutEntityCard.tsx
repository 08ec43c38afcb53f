import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useSessions } from '../../data/useSessions';
import { communitySessionsTranslationRef } from '../../translation';
import { SessionRow } from './SessionRow';
import { SessionsCard } from './SessionsCard';
import { clampLines } from '../parts/clampLines';

const SHOWN = 5;

const useStyles = makeStyles(
  {
    match: clampLines(2),
  },
  { name: 'CommunitySessionsAboutEntity' },
);

/** The sessions in which the words of an entity occur, and where. */
export const AboutEntityCard = ({ words }: { words: string }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const request = useSessions({ q: words, limit: SHOWN });
  return (
    <SessionsCard
      request={request}
      none={t('entity.noMatch', { query: words })}
      filter={{ q: words }}
    >
      {request.data?.items.map(session => (
        <SessionRow key={session.id} session={session}>
          {session.match && session.match.kind !== 'title' && (
            <Typography
              variant="body2"
              color="textSecondary"
              className={classes.match}
            >
              {session.match.text}
            </Typography>
          )}
        </SessionRow>
      ))}
    </SessionsCard>
  );
};
