import { Session } from '@backstage-community/plugin-community-sessions-common';
import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { useCallback } from 'react';

/**
 * Saves the iCalendar file of a session. The backend writes it as it writes its feeds, so that a calendar knows the event
 * again; it is fetched as the signed-in user, which a plain link would not be.
 */
export function useCalendarFile(): (
  session: Pick<Session, 'id'>,
) => Promise<void> {
  const discovery = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);
  return useCallback(
    async ({ id }) => {
      const baseUrl = await discovery.getBaseUrl('community-sessions');
      const response = await fetch(
        `${baseUrl}/sessions/${encodeURIComponent(id)}/calendar.ics`,
      );
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      save(await response.blob(), `${id}.ics`);
    },
    [discovery, fetch],
  );
}

function save(content: Blob, fileName: string) {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Some browsers read the address only after the click is through.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
