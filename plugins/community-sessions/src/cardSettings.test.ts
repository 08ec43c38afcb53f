import { readCardSettings } from './cardSettings';

const DEFAULTS = { series: undefined, count: 4, show: 'both' };

it.each([
  ['nothing at all', {}, {}],
  [
    'values that fit',
    { series: ' a ', count: 2, show: 'next' },
    { series: 'a', count: 2, show: 'next' },
  ],
  ['a count that is too large', { count: 500 }, { count: 12 }],
  ['a count that is too small', { count: -1 }, { count: 1 }],
  ['a broken count', { count: Number.NaN }, {}],
  [
    'values of an older version',
    { show: 'calendar', count: '3', series: 7 },
    {},
  ],
  ['an emptied series', { series: '' }, {}],
])('of %s', (_, props, expected) => {
  expect(readCardSettings(props)).toEqual({ ...DEFAULTS, ...expected });
});
