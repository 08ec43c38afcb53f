import { Person } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Chip from '@material-ui/core/Chip';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { KeyboardEvent, useEffect, useRef, useState } from 'react';
import { readLogin } from '../../data/useArchiveFilters';
import { communitySessionsTranslationRef } from '../../translation';
import { PersonAvatar } from '../parts/PersonAvatar';
import { VisuallyHidden } from '../parts/VisuallyHidden';
import { useFieldLabel } from './useFieldLabel';

const useStyles = makeStyles(
  {
    // As wide and as high as the field, so that nothing moves.
    root: { display: 'flex', alignItems: 'center', minHeight: 40, width: 168 },
    chip: { maxWidth: '100%', margin: 0 },
  },
  { name: 'CommunitySessionsPersonFilter' },
);

/** Narrows the archive to the sessions that somebody hosted or proposed a topic for. */
export const PersonFilter = (props: {
  /** Whose sessions these are, with as much as is known of them. */
  person: Person | undefined;
  onChange: (login: string | undefined) => void;
}) => {
  const { person, onChange } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const moveFocus = useRef(false);
  const login = person?.login;

  useEffect(() => {
    if (moveFocus.current) {
      moveFocus.current = false;
      root.current?.querySelector<HTMLElement>('input, [role=button]')?.focus();
    }
  }, [login]);

  const change = (next: string | undefined) => {
    moveFocus.current = true;
    onChange(next);
  };
  const name = person?.name ?? login;
  return (
    <div ref={root} className={classes.root}>
      {person && name ? (
        <Chip
          className={classes.chip}
          avatar={<PersonAvatar person={person} />}
          label={
            <>
              <bdi>{name}</bdi>
              <VisuallyHidden> {t('archive.anyPerson')}</VisuallyHidden>
            </>
          }
          onClick={() => change(undefined)}
          onDelete={() => change(undefined)}
          deleteIcon={<CloseIcon />}
        />
      ) : (
        // Who leaves the field is on the way elsewhere, and keeps the focus there.
        <LoginField onEnter={change} onLeave={onChange} />
      )}
    </div>
  );
};

/** A login, passed on at Enter or when the field is left. */
function LoginField(props: {
  onEnter: (login: string) => void;
  onLeave: (login: string) => void;
}) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const [typed, setTyped] = useState('');
  const login = readLogin(typed);
  const isWrong = typed.trim() !== '' && !login;
  return (
    <TextField
      id="community-sessions-person"
      size="small"
      variant="outlined"
      fullWidth
      label={t('archive.person')}
      value={typed}
      error={isWrong}
      helperText={isWrong && t('archive.noLogin')}
      onChange={event => setTyped(event.target.value)}
      onBlur={() => login && props.onLeave(login)}
      onKeyDown={(event: KeyboardEvent) =>
        event.key === 'Enter' && login && props.onEnter(login)
      }
      InputLabelProps={useFieldLabel()}
      InputProps={{
        startAdornment: <InputAdornment position="start">@</InputAdornment>,
      }}
      inputProps={{
        autoCapitalize: 'none',
        autoComplete: 'off',
        spellCheck: false,
        maxLength: 100,
      }}
    />
  );
}
