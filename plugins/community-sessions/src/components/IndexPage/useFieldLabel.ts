import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  // The colour that Material UI would take is too faint on the background of a page.
  theme => ({
    root: { '&:not(.Mui-error)': { color: theme.palette.textSubtle } },
    focused: { '&&': { color: theme.palette.text.primary } },
  }),
  { name: 'CommunitySessionsFieldLabel' },
);

/** How all fields of the archive are labelled: above, and to be read. */
export function useFieldLabel() {
  return { shrink: true, classes: useStyles() };
}
