import { Knex } from 'knex';
import { groupBy } from '../join/groupBy';
import { isPlaceKey } from '../join/keys';
import { ReminderRow, SessionKeyRow, SessionRow } from './tables';

/** Sessions merge rarely: nothing is merged so often in a row. */
const MOST_MERGES = 10;

/**
 * Finds what removed sessions became a part of, by the keys that others took over: two sources may turn out to speak of one
 * meeting.
 */
export function findMerged(
  removed: string[],
  stored: SessionKeyRow[],
  sessions: Array<{ id: string; keys: string[] }>,
): Map<string, string> {
  const holders = new Map(
    sessions.flatMap(({ id, keys }) => keys.map(key => [key, id] as const)),
  );
  const keysOf = groupBy(stored, row => row.session_id);
  const agendasOf = (id: string) =>
    new Set(keysOf.get(id)?.map(({ key }) => agendaOf(key)));
  return new Map(
    removed.flatMap(id => {
      const taken = (keysOf.get(id) ?? [])
        .sort((a, b) => a.position - b.position)
        .find(({ key }) => {
          const holder = holders.get(key);
          // An agenda that names one day less has no place for it any more.
          const isLeft =
            isPlaceKey(key) && agendasOf(holder ?? '').has(agendaOf(key));
          return holder !== undefined && !isLeft;
        });
      const survivor = taken && holders.get(taken.key);
      return survivor ? [[id, survivor] as const] : [];
    }),
  );
}

function agendaOf(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}

/** Lets a removed session lead to the one that it became a part of, and takes its reminders there. */
export async function merge(
  trx: Knex.Transaction,
  merged: Map<string, string>,
): Promise<void> {
  for (const [id, survivor] of merged) {
    await trx<SessionRow>('sessions')
      .where({ id })
      .update({ merged_into: survivor });
    const reminders: ReminderRow[] = await trx<ReminderRow>('reminders').where({
      session_id: id,
    });
    if (reminders.length > 0) {
      await trx<ReminderRow>('reminders')
        .insert(reminders.map(row => ({ ...row, session_id: survivor })))
        .onConflict(['session_id', 'user_entity_ref'])
        .ignore();
      await trx<ReminderRow>('reminders').where({ session_id: id }).delete();
    }
  }
}

/** The present session that an id leads to; undefined when there is none. */
export async function presentId(
  id: string,
  find: (id: string) => Knex.QueryBuilder<SessionRow>,
): Promise<string | undefined> {
  let wanted: string | null = id;
  for (let step = 0; wanted !== null && step < MOST_MERGES; step++) {
    const row:
      | Pick<SessionRow, 'id' | 'removed_at' | 'merged_into'>
      | undefined = await find(wanted).first('id', 'removed_at', 'merged_into');
    if (row?.removed_at === null) {
      return row.id;
    }
    wanted = row?.merged_into ?? null;
  }
  return undefined;
}
