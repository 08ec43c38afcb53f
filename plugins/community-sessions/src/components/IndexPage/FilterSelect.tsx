import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useFieldLabel } from './useFieldLabel';

const useStyles = makeStyles(
  { root: { minWidth: 136 } },
  { name: 'CommunitySessionsFilterSelect' },
);

/** One filter: a value out of a few, or any. The browser's own control, for touch, keyboard and screen readers. */
export const FilterSelect = (props: {
  id: string;
  label: string;
  any: string;
  options: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) => {
  const { id, label, any, options, value, onChange } = props;
  const classes = useStyles();
  return (
    <TextField
      id={id}
      className={classes.root}
      select
      size="small"
      variant="outlined"
      label={label}
      value={value ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      SelectProps={{ native: true }}
      InputLabelProps={useFieldLabel()}
    >
      <option value="">{any}</option>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
};
