import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useEffect, useRef } from 'react';
import { messageOf } from '../../data/errors';
import { SessionList } from '../../data/useSessionList';
import { communitySessionsTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    foot: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(4),
    },
    shown: { color: theme.palette.textSubtle },
  }),
  { name: 'CommunitySessionsLoadMore' },
);

/** A list of links that grows at a click; focus then goes on to the first new one. */
export const LoadMore = (props: {
  list: SessionList;
  shown: number;
  onShown: (shown: number) => void;
  children: ReactNode;
}) => {
  const { list, shown, onShown, children } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const content = useRef<HTMLDivElement>(null);
  const shownBefore = useRef<number>();

  useEffect(() => {
    const before = shownBefore.current;
    if (before !== undefined && shown > before) {
      shownBefore.current = undefined;
      const items = content.current?.querySelectorAll('li');
      items?.[before]?.querySelector('a')?.focus({ preventScroll: true });
    }
  }, [shown]);

  const onMore = async () => {
    shownBefore.current = shown;
    const shownNow = await list.loadMore();
    if (shownNow !== undefined) {
      onShown(shownNow);
    }
  };

  return (
    <>
      <div ref={content}>{children}</div>
      {list.hasMore && (
        <div className={classes.foot}>
          {list.moreError && (
            <Typography role="alert">
              {t('archive.moreFailed')} {messageOf(list.moreError)}
            </Typography>
          )}
          <Button
            variant="outlined"
            onClick={onMore}
            aria-disabled={list.loadingMore}
          >
            {list.moreError ? t('state.retry') : t('archive.loadMore')}
          </Button>
          <Typography variant="body2" className={classes.shown}>
            {t('archive.shown', {
              shown: `${shown}`,
              total: `${list.totalItems}`,
            })}
          </Typography>
        </div>
      )}
    </>
  );
};
