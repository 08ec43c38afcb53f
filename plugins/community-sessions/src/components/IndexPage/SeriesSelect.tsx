import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communitySessionsTranslationRef } from '../../translation';
import { FilterSelect } from './FilterSelect';

/** Narrows the whole page to one series. */
export const SeriesSelect = (props: {
  titles: Map<string, string>;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  return (
    <FilterSelect
      id="community-sessions-series"
      label={t('page.series')}
      any={t('page.allSeries')}
      options={[...props.titles].map(([value, label]) => ({ value, label }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
};
