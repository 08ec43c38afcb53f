import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useMemo } from 'react';
import { joinClasses } from './joinClasses';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      width: '100%',
      height: '100%',
      overflow: 'hidden',
      color: theme.palette.textSubtle,
      backgroundColor: theme.palette.action.hover,
    },
    accent: {
      color: theme.getPageTheme({ themeId: 'home' }).fontColor,
      backgroundColor: theme.palette.primary.main,
      backgroundImage: theme.getPageTheme({ themeId: 'home' }).backgroundImage,
      backgroundSize: 'cover',
      backgroundPosition: 'center',
    },
    pattern: {
      position: 'absolute',
      inset: 0,
      width: '100%',
      height: '100%',
      opacity: 0.1,
    },
    accentPattern: { opacity: 0.22 },
    words: { position: 'relative', textAlign: 'center' },
  }),
  { name: 'CommunitySessionsArtwork' },
);

/** A picture for what has none: rings whose places follow from the seed, so a session always looks the same. */
export const Artwork = (props: {
  seed: string;
  accent?: boolean;
  className?: string;
  children?: ReactNode;
}) => {
  const { seed, accent, className, children } = props;
  const classes = useStyles();
  const rings = useMemo(() => drawRings(seed), [seed]);
  return (
    <div
      aria-hidden
      className={joinClasses(classes.root, accent && classes.accent, className)}
    >
      <svg
        className={joinClasses(
          classes.pattern,
          accent && classes.accentPattern,
        )}
        viewBox="0 0 320 180"
        preserveAspectRatio="xMidYMid slice"
        fill="none"
        stroke="currentColor"
        focusable="false"
      >
        {rings.map(({ x, y, radius, width }, index) => (
          <circle key={index} cx={x} cy={y} r={radius} strokeWidth={width} />
        ))}
      </svg>
      <div className={classes.words}>{children}</div>
    </div>
  );
};

interface Ring {
  x: number;
  y: number;
  radius: number;
  width: number;
}

function drawRings(seed: string): Ring[] {
  const random = randomFrom(seed);
  return Array.from({ length: 3 }, () => {
    const x = random() * 320;
    const y = random() * 180;
    const gap = 12 + random() * 14;
    const width = 1 + random() * 5;
    return Array.from({ length: 5 }, (_, n) => ({
      x,
      y,
      radius: gap * (n + 1),
      width,
    }));
  }).flat();
}

/** The same numbers between 0 and 1 for the same seed: FNV-1a, stirred by xorshift. */
function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) {
    state = Math.imul(state ^ character.codePointAt(0)!, 16777619);
  }
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
