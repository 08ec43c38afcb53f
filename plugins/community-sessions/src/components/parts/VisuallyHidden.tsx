import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      whiteSpace: 'nowrap',
    },
  },
  { name: 'CommunitySessionsHidden' },
);

/** For those who listen. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className={useStyles().root}>{children}</span>
);
