import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';

/** Does something and has the auditor note that it was tried, by whom, and how it ended. */
export async function audited<T extends JsonObject>(
  auditor: AuditorService,
  options: AuditorServiceCreateEventOptions,
  run: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent(options);
  try {
    const result = await run();
    await event.success({ meta: result });
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
