import { Session } from '@backstage-community/plugin-community-sessions-common';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { safeImage } from './safeUrl';
import { Artwork } from './Artwork';
import { DateArtwork } from './DateArtwork';
import { joinClasses } from './joinClasses';
import { reportMissingPicture } from './pictureHosts';
import { usePicture } from './usePicture';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      aspectRatio: '16 / 9',
      overflow: 'hidden',
      backgroundColor: theme.palette.action.hover,
    },
    image: {
      position: 'absolute',
      inset: 0,
      width: '100%',
      height: '100%',
      objectFit: 'cover',
    },
  }),
  { name: 'CommunitySessionsThumbnail' },
);

/** The picture of a recording, or a drawn one with the day of the session where there is none. */
export const Thumbnail = (props: {
  session: Pick<Session, 'id' | 'startsAt' | 'timeZone'>;
  url: string | null | undefined;
  /** How the date stands on a drawn picture; `none` where something else covers it. */
  date?: 'tile' | 'stamp' | 'none';
  className?: string;
  children?: ReactNode;
}) => {
  const { session, url, date = 'tile', className, children } = props;
  const classes = useStyles();
  const image = url ? safeImage(url) : undefined;
  const picture = usePicture(image);
  return (
    <div className={joinClasses(classes.root, className)}>
      {image && picture === 'ready' && (
        <img
          className={classes.image}
          src={image}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => reportMissingPicture(image)}
        />
      )}
      {picture === 'unavailable' && <Drawn session={session} date={date} />}
      {children}
    </div>
  );
};

function Drawn(props: {
  session: Pick<Session, 'id' | 'startsAt' | 'timeZone'>;
  date: 'tile' | 'stamp' | 'none';
}) {
  const { session, date } = props;
  return date === 'none' ? (
    <Artwork seed={session.id} />
  ) : (
    <DateArtwork
      seed={session.id}
      instant={session.startsAt}
      timeZone={session.timeZone}
      size={date}
    />
  );
}
