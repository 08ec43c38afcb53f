// @ts-check

/**
 * Everything that existing rows need is nullable or has a default: an upgrade reads nothing again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('records', table => {
    table
      .text('scope')
      .nullable()
      .comment(
        'Hash of what it was read from; null: stored by an earlier version',
      );
    table.text('first_seen_at').notNullable().defaultTo('');
    table
      .text('occurs_at')
      .nullable()
      .comment('Instant or day of the thing itself, where a window is read');
    table
      .text('missing_since')
      .nullable()
      .comment('First of the complete reads in a row that did not have it');
    table
      .boolean('doubted')
      .notNullable()
      .defaultTo(false)
      .comment('Went missing with more than half of the others');
    table.index(['series_id', 'doubted']);
  });
  const events = await knex('records').where({ kind: 'calendar.event' });
  for (const { payload, ...row } of events) {
    const { series_id, source_id, kind, external_id } = row;
    await knex('records')
      .where({ series_id, source_id, kind, external_id })
      .update({ occurs_at: JSON.parse(payload).start });
  }
  await knex.schema.alterTable('source_states', table => {
    table
      .text('address')
      .nullable()
      .comment('Hash of where the state was read; null: by an earlier version');
    table
      .text('attempt_key')
      .nullable()
      .comment('Hash of address and credentials that a wait belongs to');
    table
      .text('refreshed_at')
      .nullable()
      .comment('When everything was read anew that may be kept for days only');
  });
  await knex.schema.createTable('read_requests', table => {
    table.comment('Records to be read soon, since an event named them');
    table.text('series_id').notNullable();
    table.text('source_id').notNullable();
    table.text('kind').notNullable();
    table.text('external_id').notNullable();
    table
      .boolean('gone')
      .notNullable()
      .comment('The event says that it was deleted or moved away');
    table.text('requested_at').notNullable();
    table.primary(['series_id', 'source_id', 'kind', 'external_id']);
  });
  await knex.schema.createTable('sync_requests', table => {
    table.comment('Sources to be read even if they asked to wait');
    table.text('series_id').notNullable();
    table.text('source_id').notNullable();
    table.text('requested_at').notNullable();
    table.primary(['series_id', 'source_id']);
  });
  const requested = await knex('requested_issues');
  for (const { series_id, issue_number, requested_at } of requested) {
    await knex('read_requests').insert({
      series_id,
      source_id: 'github',
      kind: 'github.issue',
      external_id: String(issue_number),
      gone: false,
      requested_at,
    });
  }
  await knex.schema.dropTable('requested_issues');
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.createTable('requested_issues', table => {
    table.text('series_id').notNullable();
    table.integer('issue_number').notNullable();
    table.text('requested_at').notNullable();
    table.primary(['series_id', 'issue_number']);
  });
  await knex.schema.dropTable('sync_requests');
  await knex.schema.dropTable('read_requests');
  await knex.schema.alterTable('source_states', table => {
    table.dropColumns('address', 'attempt_key', 'refreshed_at');
  });
  await knex.schema.alterTable('records', table => {
    table.dropIndex(['series_id', 'doubted']);
    table.dropColumns(
      'scope',
      'first_seen_at',
      'occurs_at',
      'missing_since',
      'doubted',
    );
  });
};
