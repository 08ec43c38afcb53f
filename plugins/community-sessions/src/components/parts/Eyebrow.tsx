import { Session } from '@backstage-community/plugin-community-sessions-common';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { joinClasses } from './joinClasses';
import { LiveDot } from './LiveDot';
import { TrackTag } from './Tag';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    words: {
      ...theme.typography.overline,
      lineHeight: 1.6,
      fontWeight: 'bold',
      color: theme.palette.primary.main,
    },
    live: { color: theme.palette.text.primary },
    more: { ...theme.typography.body2, color: theme.palette.textSubtle },
  }),
  { name: 'CommunitySessionsEyebrow' },
);

/** The small line over a title: what it is, of which series, for whom. */
export const Eyebrow = (props: {
  session: Pick<Session, 'track'>;
  live: boolean;
  more?: string;
  children: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {props.live && <LiveDot />}
      <span className={joinClasses(classes.words, props.live && classes.live)}>
        {props.children}
      </span>
      {props.more && <span className={classes.more}>{props.more}</span>}
      <TrackTag track={props.session.track} />
    </div>
  );
};
