import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import ViewListIcon from '@material-ui/icons/ViewList';
import ViewModuleIcon from '@material-ui/icons/ViewModule';
import { communitySessionsTranslationRef } from '../../translation';
import { ArchiveView } from './useArchiveView';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', gap: theme.spacing(0.5) },
    button: {
      padding: theme.spacing(0.75),
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.textSubtle,
      '&[aria-pressed="true"]': {
        color: theme.palette.text.primary,
        backgroundColor: theme.palette.action.selected,
      },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
  }),
  { name: 'CommunitySessionsViewToggle' },
);

/** Pictures, or lines. */
export const ViewToggle = (props: {
  view: ArchiveView;
  onChange: (view: ArchiveView) => void;
}) => {
  const { view, onChange } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const choices = [
    { value: 'grid', icon: <ViewModuleIcon /> },
    { value: 'list', icon: <ViewListIcon /> },
  ] as const;
  return (
    <div role="group" aria-label={t('archive.view')} className={classes.root}>
      {choices.map(({ value, icon }) => (
        <Tooltip key={value} title={t(`archive.${value}`)}>
          <IconButton
            className={classes.button}
            aria-label={t(`archive.${value}`)}
            aria-pressed={value === view}
            onClick={() => onChange(value)}
          >
            {icon}
          </IconButton>
        </Tooltip>
      ))}
    </div>
  );
};
