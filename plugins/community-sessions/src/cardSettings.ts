import type { CardLayout, CardSettings } from '@backstage/plugin-home-react';

const SHOW = ['both', 'next', 'recordings'] as const;
const COUNT = { minimum: 1, maximum: 12, default: 4 };

/**
 * Settings of the homepage card. Each has a default, and a value that no longer fits counts as absent.
 * @public
 */
export interface HomePageCommunitySessionsProps {
  /** Heading of the card. Default "Community Sessions". */
  title?: string;
  /** Id of the only series to show. Default: all. */
  series?: string;
  /** How many recordings at most, 1 to 12; those that do not fit are left out. Default 4. */
  count?: number;
  /** The next session, the latest recordings, or both. Default `both`. */
  show?: 'both' | 'next' | 'recordings';
}

/** What the card works with once the defaults are in place. */
export interface CardSelection {
  series?: string;
  count: number;
  show: (typeof SHOW)[number];
}

/** Applies the defaults here, since the home plugin shows those of the schema only in its dialog. */
export function readCardSettings(
  props: Record<string, unknown>,
): CardSelection {
  const { series, count, show } = props;
  return {
    series: (typeof series === 'string' && series.trim()) || undefined,
    count:
      typeof count === 'number' && Number.isFinite(count)
        ? Math.min(Math.max(Math.round(count), COUNT.minimum), COUNT.maximum)
        : COUNT.default,
    show: SHOW.find(each => each === show) ?? 'both',
  };
}

const layout: CardLayout = {
  width: { minColumns: 3, maxColumns: 12, defaultColumns: 6 },
  height: { minRows: 3, maxRows: 12, defaultRows: 7 },
};

const settings: CardSettings = {
  schema: {
    title: 'Community Sessions',
    type: 'object',
    properties: {
      title: { title: 'Title', type: 'string' },
      show: {
        title: 'Show',
        type: 'string',
        default: 'both',
        oneOf: [
          { const: 'both', title: 'Next session and recordings' },
          { const: 'next', title: 'Next session' },
          { const: 'recordings', title: 'Recordings' },
        ],
      },
      count: {
        title: 'Recordings, at most',
        type: 'integer',
        ...COUNT,
      },
      series: {
        title: 'Series',
        description: 'Id of the only series to show; empty for all',
        type: 'string',
      },
    },
  },
};

/** The same card for both frontend systems. */
export const cardParams = {
  name: 'HomePageCommunitySessions',
  title: 'Community Sessions',
  description: 'The next community session and the latest recordings',
  layout,
  settings,
};
