// @ts-check

/**
 * Instants are ISO 8601 texts in UTC of one length: they sort as they are and read the same on every database.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('records', table => {
    table.comment('What the sources read, as they read it');
    table.text('series_id').notNullable();
    table.text('source_id').notNullable();
    table.text('kind').notNullable();
    table.text('external_id').notNullable();
    table.text('parent_id').nullable();
    table.text('payload').notNullable().comment('JSON');
    table.text('content_hash').notNullable();
    table.text('fetched_at').notNullable();
    table
      .integer('missed_reads')
      .notNullable()
      .defaultTo(0)
      .comment('Complete reads in a row that did not have it');
    table.text('removed_at').nullable();
    table.primary(['series_id', 'source_id', 'kind', 'external_id']);
  });

  await knex.schema.createTable('source_states', table => {
    table.comment('Where the reading of each source stands');
    table.text('series_id').notNullable();
    table.text('source_id').notNullable();
    table.text('scope').notNullable().comment('What is read, e.g. a playlist');
    table.text('state').nullable().comment('JSON, known to the source alone');
    table.text('last_attempt_at').nullable();
    table.text('last_success_at').nullable();
    table.text('next_attempt_at').nullable();
    table.text('error_code').nullable();
    table.text('error_message').nullable();
    table.primary(['series_id', 'source_id']);
  });

  await knex.schema.createTable('series_states', table => {
    table.comment('Which records the sessions of each series were made of');
    table.text('series_id').primary();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts the changes to the records');
    table
      .integer('applied_revision')
      .nullable()
      .comment('The revision that the sessions show');
    table
      .text('interpretation_key')
      .nullable()
      .comment('Interpreter and config that made the sessions');
    table.text('problems').notNullable().comment('JSON');
    table.text('linked_video_ids').notNullable().comment('JSON');
  });

  await knex.schema.createTable('sessions', table => {
    table.comment('Removed sessions stay, so that their ids are never reused');
    table.text('id').primary();
    table.text('series_id').notNullable();
    table.text('local_date').notNullable();
    table.text('starts_at').notNullable();
    table.text('ends_at').notNullable();
    table.text('track').nullable();
    table.boolean('cancelled').notNullable();
    table.boolean('has_recording').notNullable();
    table.text('summary').notNullable().comment('JSON, for lists');
    table.text('detail').notNullable().comment('JSON, the rest');
    table.text('content_hash').notNullable();
    table.text('updated_at').notNullable();
    table.text('removed_at').nullable();
    table.index(['starts_at', 'id']);
    table.index(['series_id', 'starts_at', 'id']);
  });

  await knex.schema.createTable('session_keys', table => {
    table.comment('By what sessions are recognised again');
    table.text('series_id').notNullable();
    table.text('key').notNullable();
    table
      .integer('position')
      .notNullable()
      .comment('Place among the keys of its session, strongest first');
    table
      .text('session_id')
      .notNullable()
      .references('id')
      .inTable('sessions')
      .onDelete('CASCADE');
    table.primary(['series_id', 'key']);
    table.index('session_id');
  });

  await knex.schema.createTable('session_people', table => {
    table.comment('Hosts and proposers');
    table
      .text('session_id')
      .notNullable()
      .references('id')
      .inTable('sessions')
      .onDelete('CASCADE');
    table.text('login').notNullable().comment('Lower case');
    table.primary(['login', 'session_id']);
    table.index('session_id');
  });

  await knex.schema.createTable('session_texts', table => {
    table.comment('What can be found by words');
    table
      .text('session_id')
      .notNullable()
      .references('id')
      .inTable('sessions')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table.text('kind').notNullable();
    table.text('target').nullable().comment('Which agenda, topic or chapter');
    table.text('text').notNullable();
    table.text('folded').notNullable().comment('Without case and accents');
    table.primary(['session_id', 'position']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('session_texts');
  await knex.schema.dropTable('session_people');
  await knex.schema.dropTable('session_keys');
  await knex.schema.dropTable('sessions');
  await knex.schema.dropTable('series_states');
  await knex.schema.dropTable('source_states');
  await knex.schema.dropTable('records');
};
