import {
  Session,
  SessionMatch,
} from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { sessionRouteRef } from '../../routes';
import { formatLength } from '../../time/format';
import { communitySessionsTranslationRef } from '../../translation';
import { clampLines } from '../parts/clampLines';
import { Highlight } from '../parts/Highlight';
import { matchTarget } from './matchTarget';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      // Above the link that the whole tile is.
      position: 'relative',
      zIndex: 1,
      ...clampLines(3),
      color: theme.palette.text.primary,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
    kind: { color: theme.palette.textSubtle },
  }),
  { name: 'CommunitySessionsMatchLine' },
);

/** Where a search found a session, as a link to that very place. */
export const MatchLine = (props: {
  session: Session;
  match: SessionMatch;
  query: string;
}) => {
  const { session, match, query } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const sessionLink = useRouteRef(sessionRouteRef);
  const target = matchTarget(match);
  return (
    <Link
      to={`${sessionLink({ id: session.id })}${target.suffix}`}
      className={classes.root}
    >
      <span className={classes.kind}>
        {t(`archive.foundIn.${match.kind}`, {
          moment: formatLength(target.startSeconds ?? 0),
        })}
        {': '}
      </span>
      <Highlight text={match.text} query={query} />
    </Link>
  );
};
