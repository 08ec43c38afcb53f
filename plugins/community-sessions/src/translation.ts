import { createTranslationRef } from '@backstage/frontend-plugin-api';
import english from './translations/en';

/**
 * Every text that the plugin writes itself, in English, and in German for apps that offer `de` among their languages.
 * @public
 */
export const communitySessionsTranslationRef = createTranslationRef({
  id: 'plugin.community-sessions',
  translations: { de: () => import('./translations/de') },
  messages: english,
});
