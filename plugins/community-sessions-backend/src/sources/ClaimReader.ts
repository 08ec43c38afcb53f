import { SeriesSource } from '@backstage-community/plugin-community-sessions-node';

/** The part of a source that reads its records, and needs no network. */
export type ClaimReader = Pick<
  SeriesSource,
  'id' | 'claimTypes' | 'claims' | 'agendaLinks' | 'isTitleOfSeries'
>;
