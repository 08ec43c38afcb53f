import { Chapter } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { MouseEvent, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { formatLength } from '../../time/format';
import { communitySessionsTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      minHeight: 0,
      [theme.breakpoints.up('md')]: {
        borderLeft: `1px solid ${theme.palette.divider}`,
      },
    },
    // Beside the player the list is as high as the player and scrolls; below it, it is as long as it is.
    scroll: {
      padding: theme.spacing(1.5, 0),
      [theme.breakpoints.up('md')]: {
        position: 'absolute',
        inset: 0,
        overflowY: 'auto',
      },
    },
    title: { margin: theme.spacing(0, 2, 0.5) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    link: {
      ...theme.typography.body2,
      display: 'flex',
      gap: theme.spacing(1.5),
      padding: theme.spacing(0.75, 2),
      color: theme.palette.text.primary,
      '&:hover, &:focus-visible': {
        textDecoration: 'none',
        backgroundColor: theme.palette.action.hover,
      },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
      '&[aria-current]': {
        fontWeight: 'bold',
        boxShadow: `inset 4px 0 0 ${theme.palette.primary.main}`,
      },
    },
    moment: {
      flex: 'none',
      minWidth: '3.5em',
      color: theme.palette.link,
      fontVariantNumeric: 'tabular-nums',
    },
    name: { minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'CommunitySessionsChapters' },
);

/** The chapters of a recording: each a link to its moment, which plays it. */
export const Chapters = (props: {
  chapters: Chapter[];
  /** Where the recording was started or will start; none before either. */
  start: number | undefined;
  linkTo: (startSeconds: number) => string;
  onJump: (startSeconds: number) => void;
}) => {
  const { chapters, start, linkTo, onJump } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const current = currentChapter(chapters, start);
  const list = useRef<HTMLOListElement>(null);
  const { hash } = useLocation();
  // A link to this moment led here.
  const goThere = useRef(start !== undefined && !hash);

  useEffect(() => {
    if (goThere.current) {
      goThere.current = false;
      const link = list.current?.querySelector<HTMLElement>('[aria-current]');
      link?.scrollIntoView?.({ block: 'nearest' });
      link?.focus({ preventScroll: true });
    }
  }, []);

  return (
    <section
      aria-labelledby="community-sessions-chapters"
      className={classes.root}
    >
      <div className={classes.scroll}>
        <Typography
          id="community-sessions-chapters"
          variant="subtitle1"
          component="h3"
          className={classes.title}
        >
          {t('recording.chapters')}
        </Typography>
        <ol ref={list} className={classes.list}>
          {chapters.map(({ startSeconds, title }) => (
            <li key={startSeconds}>
              <Link
                to={linkTo(startSeconds)}
                className={classes.link}
                aria-current={startSeconds === current || undefined}
                onClick={(event: MouseEvent) =>
                  opensHere(event) && onJump(startSeconds)
                }
              >
                <span className={classes.moment}>
                  {formatLength(startSeconds)}
                </span>
                <bdi className={classes.name}>{title}</bdi>
              </Link>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
};

/** The start of the chapter that a moment is in. */
function currentChapter(
  chapters: Chapter[],
  moment: number | undefined,
): number | undefined {
  return moment === undefined
    ? undefined
    : chapters.filter(each => each.startSeconds <= moment).at(-1)?.startSeconds;
}

/** Not a click that opens another tab or window. */
export function opensHere(event: MouseEvent): boolean {
  return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
