import { Life, setClock } from '../__testUtils__/Life';
import { event, Outside } from '../__testUtils__/Outside';
import { openTestDatabase } from '../store/__testUtils__/databases';

jest.setTimeout(60_000);

const WEEKLY = event('a@google.com', '20240306T160000', ['RRULE:FREQ=WEEKLY']);
const MONTHLY = event('a@google.com', '20240306T160000', [
  'RRULE:FREQ=MONTHLY;BYDAY=1WE',
]);

describe('what a source lost', () => {
  let life: Life;
  let outside: Outside;

  beforeEach(async () => {
    setClock('2024-03-01T08:00:00Z');
    outside = await Outside.start();
  });

  afterEach(async () => {
    await life.end();
    await outside.close();
    jest.useRealTimers();
  });

  async function begin(series = {}) {
    life = await Life.begin({
      outside,
      knex: await openTestDatabase('SQLITE_3'),
      config: { series: [series] },
    });
    await life.sync();
  }

  const archive = (days: string[]) =>
    ['# Archive', ...days.map(day => `## ${day}\n\nNotes`)].join('\n\n');

  const archived = async () =>
    (await life.ids()).filter(id => id.startsWith('meetup-2023-'));

  it('is gone at the second sync without the only event of a calendar', async () => {
    outside.events = [event('a@google.com', '20240306T160000')];
    await begin();
    expect(await life.ids()).toEqual(['meetup-2024-03-06']);

    outside.events = [];
    await life.sync();
    expect(await life.ids()).toEqual(['meetup-2024-03-06']);
    await life.sync();
    expect(await life.ids()).toEqual([]);
    expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
  });

  it('is gone at the second sync when the response is only "not modified"', async () => {
    outside.events = [event('a@google.com', '20240306T160000')];
    await begin();
    outside.events = [];
    await life.sync(2);
    expect(outside.requests.map(({ status }) => status)).toEqual([
      200, 200, 304,
    ]);
    expect(await life.ids()).toEqual([]);
  });

  it('comes back when one response was empty by mistake', async () => {
    outside.events = [WEEKLY];
    await begin();
    const before = await life.list();
    outside.events = [];
    await life.sync();
    expect(await life.list()).toEqual(before);
    outside.events = [WEEKLY];
    await life.sync(3);
    expect(await life.list()).toEqual(before);
    expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
  });

  describe('when a weekly event became monthly', () => {
    beforeEach(async () => {
      outside.events = [WEEKLY];
      await begin();
      outside.events = [MONTHLY];
    });

    it('is doubted for a day, and gone after that', async () => {
      await life.sync(3);
      expect(await life.ids()).toHaveLength(52);
      expect(await life.source('calendar')).toMatchObject({
        state: 'doubtful',
        doubts: [
          {
            kind: 'calendar.event',
            lost: 40,
            of: 52,
            since: '2024-03-01T10:00:00.000Z',
            reads: 3,
          },
        ],
      });
      expect(await life.problems()).toEqual([
        {
          kind: 'doubtful-source',
          message:
            'Calendar lacks 40 of 52 records (calendar.event) since 2024-03-01 10:00 UTC. They are kept until 3 complete reads over 24 hours agree (3 so far).',
          hint: expect.stringContaining('accept=true'),
        },
      ]);

      await life.sync(21);
      expect(await life.ids()).toHaveLength(52);
      await life.sync(2);
      expect(await life.ids()).toHaveLength(12);
      expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
      expect(await life.problems()).toEqual([]);
    });

    it('is gone at once when an admin accepts it', async () => {
      await life.sync();
      expect(await life.ids()).toHaveLength(52);
      await life.admin('series=meetup&source=calendar&accept=true');
      expect(await life.ids()).toHaveLength(12);
      expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
    });
  });

  it('is gone at the second sync when an archive was cut from five sections to one', async () => {
    const days = [1, 2, 3, 4, 5].map(month => `2023-0${month}-15`);
    outside.archive = archive(days);
    outside.events = [event('a@google.com', '20240306T160000')];
    await begin({ archive: { url: `http://${outside.host}/archive.md` } });
    expect(await archived()).toHaveLength(5);
    outside.archive = archive(days.slice(0, 1));
    await life.sync();
    expect(await archived()).toHaveLength(5);
    await life.sync();
    expect(await archived()).toEqual(['meetup-2023-01-15']);
    expect(await life.source('archive')).toMatchObject({ state: 'ok' });
  });

  it('is gone after two full reads when the only agenda was deleted', async () => {
    outside.events = [event('a@google.com', '20240306T160000', [], 'Dinner')];
    outside.issues = [{ number: 1, title: 'Community Session 2024-03-20' }];
    await begin({
      calendar: {
        url: `http://${outside.host}/calendar.ics`,
        summaryPattern: 'Session',
      },
      github: {
        repository: 'https://github.com/acme/meetups',
        titlePattern: 'Session',
      },
    });
    expect(await life.ids()).toEqual(['meetup-2024-03-20']);
    outside.issues = [];
    await life.sync(50);
    expect(await life.ids()).toEqual([]);
    expect(await life.source('github')).toMatchObject({ state: 'ok' });
  });
});
