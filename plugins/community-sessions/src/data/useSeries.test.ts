import { restrictTo } from './useSeries';

const SERIES = [
  {
    id: 'a',
    title: 'A',
    timeZone: 'UTC',
    startTime: '16:00',
    durationMinutes: 60,
    links: [],
  },
];

it.each([
  ['none named', undefined, { loading: true }, {}],
  ['one named, not known yet', 'a', { loading: true }, undefined],
  [
    'one named and configured',
    'a',
    { loading: false, data: SERIES },
    { series: ['a'] },
  ],
  ['one named that is gone', 'b', { loading: false, data: SERIES }, {}],
  ['the series cannot be had', 'a', { loading: false }, { series: ['a'] }],
])('%s', (_, named, series, restriction) => {
  expect(restrictTo(named, series)).toEqual(restriction);
});
