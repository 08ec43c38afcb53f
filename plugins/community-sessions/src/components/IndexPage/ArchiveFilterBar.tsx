import { Person } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { ArchiveFilters } from '../../data/useArchiveFilters';
import { useYears } from '../../data/useYears';
import { communitySessionsTranslationRef } from '../../translation';
import { FilterSelect } from './FilterSelect';
import { PersonFilter } from './PersonFilter';
import { SearchField } from './SearchField';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2, 1.5),
      '& > *': { flex: '1 1 136px' },
      [theme.breakpoints.up('md')]: { '& > *': { flex: 'none' } },
    },
    search: {
      flexBasis: '100%',
      [theme.breakpoints.up('md')]: { flex: '1 1 260px', maxWidth: 400 },
    },
  }),
  { name: 'CommunitySessionsFilters' },
);

/** Search and filters of the archive. */
export const ArchiveFilterBar = (props: {
  filters: ArchiveFilters;
  /** The person of the filter, with as much as is known of them. */
  person: Person | undefined;
  restriction: { series?: string[] } | undefined;
  onChange: (changes: ArchiveFilters, options?: { replace?: boolean }) => void;
}) => {
  const { filters, person, restriction, onChange } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const years = optionsWith(useYears(restriction), filters.year);
  return (
    <div
      role="search"
      aria-label={t('archive.filters')}
      className={classes.root}
    >
      <SearchField
        className={classes.search}
        value={filters.q ?? ''}
        onChange={q => onChange({ q }, { replace: true })}
      />
      <FilterSelect
        id="community-sessions-year"
        label={t('archive.year')}
        any={t('archive.anyYear')}
        options={years.map(year => ({ value: `${year}`, label: `${year}` }))}
        value={filters.year?.toString()}
        onChange={year => onChange({ year: year ? Number(year) : undefined })}
      />
      <FilterSelect
        id="community-sessions-track"
        label={t('archive.track')}
        any={t('archive.anyTrack')}
        options={[
          { value: 'adopters', label: t('track.adopters') },
          { value: 'contributors', label: t('track.contributors') },
        ]}
        value={filters.track}
        onChange={track =>
          onChange({ track: track as ArchiveFilters['track'] })
        }
      />
      <FilterSelect
        id="community-sessions-recording"
        label={t('archive.recorded')}
        any={t('archive.anyRecorded')}
        options={[
          { value: 'true', label: t('archive.withRecording') },
          { value: 'false', label: t('archive.withoutRecording') },
        ]}
        value={filters.recording?.toString()}
        onChange={value =>
          onChange({ recording: value ? value === 'true' : undefined })
        }
      />
      <PersonFilter
        person={person}
        onChange={login => onChange({ person: login })}
      />
    </div>
  );
};

/** A year from a shared link is an option too, whether or not there are sessions in it. */
function optionsWith(years: number[], chosen: number | undefined): number[] {
  return chosen === undefined || years.includes(chosen)
    ? years
    : [...years, chosen].sort((a, b) => b - a);
}
