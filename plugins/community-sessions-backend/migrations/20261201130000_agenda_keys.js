// @ts-check
const { createHash } = require('node:crypto');

/** @param {string} text */
function hashOf(text) {
  return createHash('sha256')
    .update(JSON.stringify(text))
    .digest('hex')
    .slice(0, 32);
}

/**
 * Names the repository in the keys of agendas, since another one has other issues under the same numbers, and hashes the
 * headings in those of the archive, since keys are kept for ever.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  /** @type {Map<string, string>} By series and issue; by series alone for issues of which no session tells any more. */
  const repositories = new Map();
  const sessions = await knex('sessions')
    .orderBy('starts_at')
    .select('series_id', 'detail');
  for (const { series_id, detail } of sessions) {
    for (const { number, url } of JSON.parse(detail || '{}').agendas ?? []) {
      const [, repository] =
        /([^/]+\/[^/]+)\/issues\/\d+$/.exec(String(url).toLowerCase()) ?? [];
      if (repository) {
        repositories.set(`${series_id} ${number}`, repository);
        repositories.set(series_id, repository);
      }
    }
  }

  /** @param {string} series @param {string} key */
  const renewed = (series, key) => {
    const [, issue, place] = /^issue:(\d+):(.*)$/.exec(key) ?? [];
    if (issue) {
      const repository =
        repositories.get(`${series} ${issue}`) ?? repositories.get(series);
      return repository && `agenda:github:${repository}:${issue}:${place}`;
    }
    const [, heading, ordinal] = /^archive:([^]*):(\d+)$/.exec(key) ?? [];
    return heading && `archive:${hashOf(heading)}:${ordinal}`;
  };

  const rows = await knex('session_keys')
    .where('key', 'like', 'issue:%')
    .orWhere('key', 'like', 'archive:%')
    .select('series_id', 'key');
  for (const { series_id, key } of rows) {
    const better = renewed(series_id, key);
    const row = knex('session_keys').where({ series_id, key });
    // Of what can not be told any more the day alone decides, as for a new agenda.
    await (better ? row.update({ key: better }) : row.delete());
  }
};

/** Leaves the keys: hashes can not be undone, and an earlier version recognises sessions by their days. */
exports.down = async function down() {};
