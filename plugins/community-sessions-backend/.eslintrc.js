/** The rooms of src/, highest first: a room imports only rooms below it. */
const rooms = [
  'api',
  'feeds',
  'actions',
  'notifications',
  'service',
  'sync',
  'store',
  'join',
  'sources',
  'words',
  'config',
];

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  settings: {
    'import/resolver': { node: { extensions: ['.ts'] } },
    'import/parsers': { '@typescript-eslint/parser': ['.ts'] },
  },
  rules: {
    'import/no-cycle': ['error', { ignoreExternal: true }],
    'import/no-restricted-paths': [
      'error',
      {
        basePath: `${__dirname}/src`,
        zones: rooms.slice(1).map((room, index) => ({
          target: `./${room}/**/!(*.test).ts`,
          from: [
            './plugin.ts',
            ...rooms.slice(0, index + 1).map(above => `./${above}`),
          ],
          message: 'A room imports only rooms below it: see CONTRIBUTING.md',
        })),
      },
    ],
  },
});
