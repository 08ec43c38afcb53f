import { SourceDoubt } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { communitySessionsTranslationRef } from '../../translation';
import { LostRecords } from './LostRecords';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1.5),
      margin: theme.spacing(1.5, 0, 0),
      padding: theme.spacing(1.5),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.status.pending}`,
      backgroundColor: alpha(theme.palette.status.pending, 0.08),
      overflowWrap: 'anywhere',
    },
    icon: { flex: 'none', color: theme.palette.text.primary },
    words: { flex: 1, minWidth: 0 },
    button: { marginTop: theme.spacing(1) },
  }),
  { name: 'CommunitySessionsDoubt' },
);

/** What a source suddenly lacks, what that means, and the way to believe it. */
export const DoubtNotice = (props: {
  doubts: SourceDoubt[];
  /** Id of the heading with the name of the source. */
  headingId: string;
  onBelieve: () => void;
}) => {
  const { doubts, headingId, onBelieve } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <WarningIcon aria-hidden className={classes.icon} />
      <div className={classes.words}>
        {doubts.map(doubt => (
          <Typography key={doubt.kind} variant="body2">
            <LostRecords doubt={doubt} />{' '}
            {t('sync.doubt.reads', { count: doubt.reads })}
          </Typography>
        ))}
        <Typography variant="body2">{t('sync.doubt.meaning')}</Typography>
        <Button
          size="small"
          variant="outlined"
          className={classes.button}
          aria-describedby={headingId}
          onClick={onBelieve}
        >
          {t('sync.doubt.believe')}
        </Button>
      </div>
    </div>
  );
};
