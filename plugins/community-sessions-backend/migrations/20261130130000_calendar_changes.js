// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('sessions', table => {
    table
      .text('calendar_hash')
      .nullable()
      .comment('Hash of what calendar entries show');
    table
      .text('calendar_changed_at')
      .nullable()
      .comment('When calendar entries last changed; null: with updated_at');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('sessions', table => {
    table.dropColumns('calendar_hash', 'calendar_changed_at');
  });
};
