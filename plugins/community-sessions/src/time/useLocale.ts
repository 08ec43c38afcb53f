import { useApiHolder } from '@backstage/core-plugin-api';
import {
  AppLanguageApi,
  appLanguageApiRef,
} from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

/** The browser's variant of the app's language (`en-GB` for `en`), so that dates read as people are used to. */
export function localeFor(
  language: string,
  preferred: readonly string[],
): string {
  const variant = preferred.find(
    each => each === language || each.startsWith(`${language}-`),
  );
  return variant ?? language;
}

/** The locale in which dates and numbers are written: that of the app's language. */
export function useLocale(): string {
  const languageApi = useApiHolder().get(appLanguageApiRef);
  const [language, setLanguage] = useState(() => currentLanguage(languageApi));

  useEffect(() => {
    setLanguage(currentLanguage(languageApi));
    const subscription = languageApi
      ?.language$()
      .subscribe(each => setLanguage(each.language));
    return () => subscription?.unsubscribe();
  }, [languageApi]);

  return localeFor(language, navigator.languages);
}

function currentLanguage(languageApi: AppLanguageApi | undefined): string {
  return languageApi?.getLanguage().language ?? 'en';
}
