import { ForwardedError } from '@backstage/errors';
import { databases, openTestDatabase } from './__testUtils__/databases';

const SECRET = 'https://meet.example.com/room?pwd=secret';

/** All that could be logged or kept of an error. */
function allOf(error: Error): string {
  return JSON.stringify([
    `${error}`,
    error.stack,
    Object.getOwnPropertyNames(error).map(name => Reflect.get(error, name)),
  ]);
}

it.each(databases.eachSupportedId())(
  'names no value when a write fails, %p',
  async id => {
    const knex = await openTestDatabase(id);
    const row = { series_id: SECRET, revision: null };
    const writes = [
      () => knex('series_states').insert(row),
      () => knex.transaction(trx => trx('series_states').insert(row)),
      () =>
        knex('no_such_table').where({ url: SECRET }).update({ url: SECRET }),
    ];
    for (const write of writes) {
      const error = await write().then(
        () => new Error('It was written'),
        e => new ForwardedError('The write failed', e),
      );
      expect(error.message).toMatch(/series_states|no_such_table/);
      expect(allOf(error)).not.toContain('pwd=');
      expect(allOf(error.cause as Error)).not.toContain('pwd=');
    }
  },
);

it.each(databases.eachSupportedId())(
  'names no value when a key is there twice, %p',
  async id => {
    const knex = await openTestDatabase(id);
    const row = { key: SECRET, state: 'sent', attempts: 1, changed_at: '' };
    await knex('sent_notifications').insert(row);
    const error = await knex('sent_notifications')
      .insert(row)
      .then(
        () => new Error('It was written'),
        e => e,
      );
    expect(error.message).toMatch(/unique/i);
    expect(allOf(error)).not.toContain('pwd=');
  },
);
