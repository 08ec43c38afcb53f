/** What the search collator of this plugin calls its documents. */
export const SEARCH_TYPE = 'community-sessions';
