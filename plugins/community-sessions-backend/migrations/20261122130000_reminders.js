// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('reminders', table => {
    table.comment('Who is told shortly before which session');
    table.text('user_entity_ref').notNullable();
    table
      .text('session_id')
      .notNullable()
      .references('id')
      .inTable('sessions')
      .onDelete('CASCADE');
    table.text('created_at').notNullable();
    table.primary(['session_id', 'user_entity_ref']);
  });

  await knex.schema.createTable('sent_notifications', table => {
    table.comment('By this nothing is told twice, whichever replica tells it');
    table.text('key').primary();
    table
      .text('state')
      .notNullable()
      .comment('sending, sent, failed, or skipped: no news');
    table.integer('attempts').notNullable();
    table.text('changed_at').notNullable().index();
  });

  await knex.schema.createTable('requested_issues', table => {
    table.comment('Issues to be read soon, since an event named them');
    table.text('series_id').notNullable();
    table.integer('issue_number').notNullable();
    table.text('requested_at').notNullable();
    table.primary(['series_id', 'issue_number']);
  });

  await knex.schema.alterTable('series_states', table => {
    table
      .text('recordings_known_since')
      .nullable()
      .comment('Recordings that were published before are no news');
  });

  await knex.schema.alterTable('source_states', table => {
    table.text('budget').nullable().comment('JSON: what the API still allows');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('source_states', table => {
    table.dropColumn('budget');
  });
  await knex.schema.alterTable('series_states', table => {
    table.dropColumn('recordings_known_since');
  });
  await knex.schema.dropTable('requested_issues');
  await knex.schema.dropTable('sent_notifications');
  await knex.schema.dropTable('reminders');
};
