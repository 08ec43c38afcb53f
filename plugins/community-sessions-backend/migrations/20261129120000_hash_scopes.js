// @ts-check
const { createHash } = require('node:crypto');

/**
 * Hashes what says where each source was read, since an address may hold a token. That of the calendar is hashed already.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const rows = await knex('source_states').whereNot({ source_id: 'calendar' });
  for (const { series_id, source_id, scope } of rows) {
    const hash = createHash('sha256')
      .update(JSON.stringify(scope))
      .digest('hex')
      .slice(0, 32);
    await knex('source_states')
      .where({ series_id, source_id })
      .update({ scope: hash });
    // Its sections were stored with the address: without state they are read and stored anew, by one request.
    if (source_id === 'archive' && /[?@]/.test(scope)) {
      await knex('source_states')
        .where({ series_id, source_id })
        .update({ state: null });
    }
  }
};

/** Leaves the hashes, which nobody can undo: an earlier version reads these sources anew. */
exports.down = async function down() {};
