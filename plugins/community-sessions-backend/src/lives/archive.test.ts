import { event } from '../__testUtils__/Outside';
import { useLife } from '../__testUtils__/useLife';

const JANUARY = ['2023-01-18', 'Minutes of January'];
const FEBRUARY = ['2023-02-15', 'Minutes of February'];
const SIGHTS = [
  'meetup-2023-01-18 01-18 16:00',
  'meetup-2023-02-15 02-15 16:00',
];

function archive(...sections: string[][]): string {
  return [
    '# Archive',
    ...sections.map(([heading, body]) => `## ${heading}\n\n${body}`),
  ].join('\n\n');
}

describe('an archive', () => {
  const world = useLife(host => ({
    series: [{ archive: { url: `http://${host}/archive.md` } }],
  }));

  const notes = async (id: string) =>
    (await world.life.get(`/sessions/${id}`)).notesMarkdown;

  it.each<{ name: string; after: string; sights?: string[] }>([
    {
      name: 'has its headings reworded',
      after: archive(
        ['January 18, 2023 – winter edition', JANUARY[1]],
        FEBRUARY,
      ),
    },
    { name: 'is sorted anew', after: archive(FEBRUARY, JANUARY) },
    {
      name: 'has a date corrected by a day',
      after: archive(['2023-01-19', JANUARY[1]], FEBRUARY),
      sights: ['meetup-2023-01-18 01-19 16:00', SIGHTS[1]],
    },
    {
      name: 'has one heading written by another pattern and a section more before it',
      after: archive(
        ['2023-01-11', 'Minutes of an extra one'],
        ['18 January 2023', JANUARY[1]],
        FEBRUARY,
      ),
      sights: ['meetup-2023-01-11 01-11 16:00', ...SIGHTS],
    },
    {
      name: 'names one day twice',
      after: archive(JANUARY, [JANUARY[0], 'More minutes'], FEBRUARY),
    },
  ])('keeps the ids when it $name', async ({ after, sights = SIGHTS }) => {
    const { life, outside } = world;
    outside.archive = archive(JANUARY, FEBRUARY);
    await life.sync(2);
    expect(await life.sights()).toEqual(SIGHTS);
    outside.archive = after;
    await life.sync(3);
    expect(await life.sights()).toEqual(sights);
    expect(await notes('meetup-2023-02-15')).toBe('Minutes of February');
    outside.archive = archive(JANUARY, FEBRUARY);
    await life.sync(3);
    expect(await life.sights()).toEqual(SIGHTS);
    expect(await notes('meetup-2023-01-18')).toBe('Minutes of January');
  });

  it.each([
    { name: '404', status: 404, body: 'Not Found' },
    { name: '500', status: 500, body: 'Oops' },
    { name: 'a page of HTML', status: 200, body: '<html>Sign in</html>' },
    { name: 'nothing at all', status: 200, body: '' },
  ])(
    'keeps all through a week of $name, and says so',
    async ({ status, body }) => {
      const { life, outside } = world;
      outside.archive = archive(JANUARY, FEBRUARY);
      await life.sync(2);
      outside.rules = [{ path: /archive/, status, body, times: 21 }];
      for (let day = 0; day < 7; day++) {
        life.later(23);
        await life.sync();
        expect(await life.sights()).toEqual(SIGHTS);
      }
      expect(await life.source('archive')).toMatchObject({
        state: 'failing',
        records: 2,
        lastSuccessAt: '2024-03-01T10:00:00.000Z',
      });
      outside.rules = [];
      await life.sync();
      expect(await life.sights()).toEqual(SIGHTS);
      expect(await life.source('archive')).toMatchObject({ state: 'ok' });
    },
  );

  it('keeps all when the file is moved, also while the new one is not there yet', async () => {
    const { life, outside } = world;
    outside.archive = archive(JANUARY, FEBRUARY);
    await life.sync(2);
    const move = (name: string) =>
      life.restart({
        series: { archive: { url: `http://${outside.host}/${name}` } },
      });
    await move('other.md');
    await life.sync(3);
    expect(await life.sights()).toEqual(SIGHTS);
    await move('archive.md?raw=1');
    await life.sync(3);
    expect(await life.sights()).toEqual(SIGHTS);
    expect(await life.source('archive')).toMatchObject({
      state: 'ok',
      records: 2,
    });
  });

  it('keeps the session of an event that it begins to speak of', async () => {
    const { life, outside } = world;
    outside.events = [event('march@google.com', '20240306T170000')];
    outside.archive = archive(JANUARY);
    await life.sync(2);
    life.later(7 * 24);
    outside.archive = archive(JANUARY, ['March 6, 2024', 'Minutes of March']);
    await life.sync(3);
    expect(await life.sights()).toEqual([
      SIGHTS[0],
      'meetup-2024-03-06 03-06 17:00',
    ]);
    expect(await notes('meetup-2024-03-06')).toBe('Minutes of March');
    outside.events = [];
    await life.sync(3);
    expect(await life.ids()).toEqual([
      'meetup-2023-01-18',
      'meetup-2024-03-06',
    ]);
  });
});
