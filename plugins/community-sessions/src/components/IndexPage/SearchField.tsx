import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import { useEffect, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { communitySessionsTranslationRef } from '../../translation';
import { useFieldLabel } from './useFieldLabel';

/** The id of the field, for those who send the focus there. */
export const SEARCH_ID = 'community-sessions-search';
const PAUSE_MS = 300;

/** Words to look for, passed on when typing pauses. */
export const SearchField = (props: {
  value: string;
  onChange: (value: string) => void;
  className?: string;
}) => {
  const { value, onChange, className } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => setTyped(value), [value]);
  useDebounce(() => typed !== value && onChange(typed), PAUSE_MS, [typed]);

  return (
    <TextField
      id={SEARCH_ID}
      inputRef={input}
      className={className}
      type="text"
      size="small"
      variant="outlined"
      label={t('archive.search')}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      InputLabelProps={useFieldLabel()}
      inputProps={{ role: 'searchbox', maxLength: 200, enterKeyHint: 'search' }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" />
          </InputAdornment>
        ),
        endAdornment: typed && (
          <InputAdornment position="end">
            <IconButton
              size="small"
              edge="end"
              aria-label={t('archive.clearSearch')}
              onClick={() => {
                setTyped('');
                onChange('');
                // The button goes away.
                input.current?.focus();
              }}
            >
              <ClearIcon fontSize="small" />
            </IconButton>
          </InputAdornment>
        ),
      }}
    />
  );
};
