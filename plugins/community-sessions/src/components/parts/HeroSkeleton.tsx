import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { Bone } from './Bone';
import { HeroFrame } from './HeroFrame';

const useStyles = makeStyles(
  theme => ({
    lines: { display: 'grid', gap: theme.spacing(1) },
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
            <Bone height={20} />
            <Bone height={20} />
            <Bone height={20} />
          </div>
        }
      >
        <div className={classes.lines}>
          <Bone width={120} height={20} />
          <Bone width="70%" height={32} />
          <Bone width="60%" height={28} />
          <Bone width="50%" height={24} />
          <Bone width="40%" height={20} />
          <Bone width={280} height={36} />
        </div>
      </HeroFrame>
    </div>
  );
};
