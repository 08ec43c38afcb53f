import { makeStyles } from '@material-ui/core/styles';
import { formatDay } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { Artwork } from './Artwork';
import { joinClasses } from './joinClasses';

const useStyles = makeStyles(
  theme => ({
    day: { ...theme.typography.h2, margin: 0, lineHeight: 1 },
    month: {
      ...theme.typography.subtitle1,
      margin: 0,
      lineHeight: 1.4,
      textTransform: 'uppercase',
      letterSpacing: '0.12em',
    },
    tileDay: {
      [theme.breakpoints.down('xs')]: {
        fontSize: theme.typography.h5.fontSize,
      },
    },
    tileMonth: {
      [theme.breakpoints.down('xs')]: {
        fontSize: theme.typography.caption.fontSize,
      },
    },
    poster: { fontSize: '4.5rem' },
    stampDay: { fontSize: theme.typography.h6.fontSize },
    stampMonth: { lineHeight: 1, fontSize: theme.typography.caption.fontSize },
  }),
  { name: 'CommunitySessionsDateArtwork' },
);

/** Artwork that carries a date; the date itself is told in words beside it. */
export const DateArtwork = (props: {
  seed: string;
  instant: string;
  timeZone: string;
  /** `poster` is large and in the colours of the portal, `stamp` is as small as can be read. */
  size: 'poster' | 'tile' | 'stamp';
}) => {
  const { seed, instant, timeZone, size } = props;
  const classes = useStyles();
  const zoned = { locale: useLocale(), timeZone };
  const isStamp = size === 'stamp';
  return (
    <Artwork seed={seed} accent={size === 'poster'}>
      <div
        className={joinClasses(
          classes.day,
          size === 'poster' && classes.poster,
          size === 'tile' && classes.tileDay,
          isStamp && classes.stampDay,
        )}
      >
        {formatDay(instant, zoned, 'dayOfMonth')}
      </div>
      <div
        className={joinClasses(
          classes.month,
          size === 'tile' && classes.tileMonth,
          isStamp && classes.stampMonth,
        )}
      >
        {formatDay(instant, zoned, 'month')}
      </div>
    </Artwork>
  );
};
