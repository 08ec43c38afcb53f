import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';

/**
 * Names the document after what it shows. The header of the legacy frontend system names it after the plugin, some time
 * after the page is there, and the new frontend system not at all: so the name is put back whenever it is taken away.
 */
export function useDocumentTitle(...parts: string[]) {
  const app = useApi(configApiRef).getOptionalString('app.title');
  const title = [...parts, app ?? 'Backstage'].join(' | ');

  useEffect(() => {
    const before = document.title;
    const name = () => {
      if (document.title !== title) {
        document.title = title;
      }
    };
    name();
    const observer = new MutationObserver(name);
    observer.observe(document.head, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      document.title = before;
    };
  }, [title]);
}
