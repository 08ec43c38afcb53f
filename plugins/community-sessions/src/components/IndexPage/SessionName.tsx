import { Session } from '@backstage-community/plugin-community-sessions-common';
import { makeStyles } from '@material-ui/core/styles';
import { clampLines } from '../parts/clampLines';
import { sessionHeadline } from '../parts/sessionHeadline';
import { VisuallyHidden } from '../parts/VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      ...clampLines(2),
    },
  }),
  { name: 'CommunitySessionsName' },
);

/** What a session was about, in two lines at most; its title, which many share, for those who hover or listen. */
export const SessionName = ({ session }: { session: Session }) => {
  const headline = sessionHeadline(session);
  return (
    <>
      <span className={useStyles().root} title={session.title}>
        <bdi>{headline}</bdi>
      </span>
      {headline !== session.title && (
        <VisuallyHidden>{`(${session.title})`}</VisuallyHidden>
      )}
    </>
  );
};
