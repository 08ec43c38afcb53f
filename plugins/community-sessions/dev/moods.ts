import { CommunitySessionsApi } from '@backstage-community/plugin-community-sessions-common';
import { failure } from '../src/__testUtils__/fakeSessions';

/** How the API is doing, by `?mood=` in the address. */
const MOODS = {
  /** Never answers. */
  slow: () => new Promise<never>(() => {}),
  failing: () => Promise.reject(failure(503, 'The database is out for lunch')),
  forbidden: () => Promise.reject(failure(403, 'Forbidden')),
};

/** An API that is in the mood that the address names at the time of each request. */
export function moody(api: CommunitySessionsApi): CommunitySessionsApi {
  return {
    ...api,
    getSessions: async (query, options) => {
      const mood = currentMood();
      if (mood === 'empty') {
        return { items: [], totalItems: 0, pageInfo: {} };
      }
      if (mood === 'gone' && query?.cursor) {
        return MOODS.failing();
      }
      return isKnown(mood) ? MOODS[mood]() : api.getSessions(query, options);
    },
    getSession: async (id, options) => {
      const mood = currentMood();
      return isKnown(mood) ? MOODS[mood]() : api.getSession(id, options);
    },
  };
}

function currentMood(): string | null {
  return new URLSearchParams(window.location.search).get('mood');
}

function isKnown(mood: string | null): mood is keyof typeof MOODS {
  return mood !== null && Object.hasOwn(MOODS, mood);
}
