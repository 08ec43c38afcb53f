import {
  parseFilters,
  readLogin,
  toQuery,
  withFilters,
} from './useArchiveFilters';

it.each([
  ['', {}],
  [
    'q=dry+runs&year=2026&track=adopters&recording=false&person=ana&series=a',
    {
      q: 'dry runs',
      year: 2026,
      track: 'adopters',
      recording: false,
      person: 'ana',
      series: 'a',
    },
  ],
  ['q=&year=26&track=everyone&recording=yes&series=', {}],
  ['year=2026abc', {}],
  ['year=0999', {}],
  ['year=99999', {}],
  ['recording=TRUE', {}],
  ['person=ana+maria', {}],
  ['person=<b>', {}],
])('reads %j', (search, filters) => {
  expect(parseFilters(new URLSearchParams(search))).toEqual(filters);
});

it('writes filters beside what else is in the URL', () => {
  const params = new URLSearchParams('tab=1&year=2025&q=old');
  expect(withFilters(params, { q: 'new', recording: true }).toString()).toBe(
    'tab=1&q=new&recording=true',
  );
  expect(params.toString()).toBe('tab=1&year=2025&q=old');
});

it.each([
  [{}, 'past'],
  [{ q: '  ' }, 'past'],
  [{ series: 'a' }, 'past'],
  [{ q: 'x' }, 'all'],
  [{ year: 2026 }, 'all'],
  [{ recording: false }, 'all'],
  [{ person: 'ana' }, 'all'],
])('with %j looks through %s sessions', (filters, when) => {
  expect(toQuery(filters, {}).when).toBe(when);
});

it.each([
  ['ana', 'ana'],
  [' @Ana-Maria ', 'Ana-Maria'],
  ['ana_corp', 'ana_corp'],
  ['', undefined],
  ['@', undefined],
  ['Ana Maria', undefined],
  ['a'.repeat(101), undefined],
])('takes %j for the login %j', (typed, login) => {
  expect(readLogin(typed)).toBe(login);
});
