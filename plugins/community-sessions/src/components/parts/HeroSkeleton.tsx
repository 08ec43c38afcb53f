import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { Bone } from './Bone';
import { HeroFrame } from './HeroFrame';

const useStyles = makeStyles(
  theme => ({
    lines: { display: 'grid', gap: theme.spacing(1) },
    title: {
      height: 32,
      // Narrow, titles and buttons take more lines.
      [theme.breakpoints.down('xs')]: { height: 72 },
    },
    actions: {
      height: 36,
      [theme.breakpoints.down('xs')]: { height: 80 },
    },
    topic: {
      height: 24,
      margin: theme.spacing(0.5, 0),
      [theme.breakpoints.down('xs')]: { height: 40 },
    },
    facts: { margin: theme.spacing(1, 0) },
    art: { height: '100%', borderRadius: 0 },
  }),
  { name: 'CommunitySessionsHeroSkeleton' },
);

/** The next session before it is known. */
export const HeroSkeleton = () => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  return (
    <div role="status" aria-label={t('archive.loading')}>
      <HeroFrame
        art={<Bone className={classes.art} />}
        aside={
          <div className={classes.lines}>
            <Bone width="40%" height={20} />
            <Bone className={classes.topic} />
            <Bone className={classes.topic} />
            <Bone className={classes.topic} />
          </div>
        }
      >
        <div className={classes.lines}>
          <Bone width={120} height={20} />
          <Bone className={classes.title} width="70%" />
          <Bone width="60%" height={28} />
          <Bone width="50%" height={24} />
          <Bone width="40%" height={20} />
          <Bone className={classes.facts} width="30%" height={24} />
          <Bone className={classes.actions} width="min(460px, 100%)" />
          <Bone width="min(300px, 100%)" height={36} />
        </div>
      </HeroFrame>
    </div>
  );
};
