import { JsonObject } from '@backstage/types';
import { daysOf, setUpActions } from './__testUtils__/setUpActions';

describe('search-sessions', () => {
  let actions: Awaited<ReturnType<typeof setUpActions>>;
  beforeAll(async () => {
    actions = await setUpActions();
  });

  it.each<[JsonObject, string[]]>([
    [{ query: 'catalog' }, ['2024-01-17']],
    [{ query: 'CATALOG scal' }, ['2024-01-17']],
    [{ query: 'catalog', when: 'upcoming' }, []],
    [{ query: 'community', limit: 2 }, ['guild-2024-05-01', '2024-04-17']],
  ])('finds the sessions that have %j', async (input, days) => {
    expect(daysOf(await actions.search(input))).toEqual(days);
  });

  it('tells where it found something', async () => {
    const { sessions } = await actions.search({ query: 'catalog' });
    expect(sessions.map(({ match }) => match)).toEqual([
      { kind: 'chapter', text: 'Scaling the catalog' },
    ]);
  });

  it('finds more on the next page', async () => {
    const first = await actions.search({ query: 'community', limit: 2 });
    const cursor = first.nextCursor ?? null;
    const second = await actions.search({
      query: 'community',
      limit: 2,
      cursor,
    });
    expect(daysOf(second)).toEqual(['2024-03-27', '2024-03-20']);
  });
});
