import { Life, setClock } from '../__testUtils__/Life';
import { event, Outside } from '../__testUtils__/Outside';
import { openTestDatabase } from '../store/__testUtils__/databases';

describe('a recurring event', () => {
  let life: Life;
  let outside: Outside;

  beforeEach(async () => {
    setClock('2024-03-01T08:00:00Z');
    outside = await Outside.start();
    outside.events = [
      event('a@google.com', '20240306T160000', ['RRULE:FREQ=WEEKLY;COUNT=20']),
    ];
    life = await Life.begin({
      outside,
      knex: await openTestDatabase('SQLITE_3'),
    });
    await life.sync();
  });

  afterEach(async () => {
    await life.end();
    await outside.close();
    jest.useRealTimers();
  });

  it('gives a session per occurrence', async () => {
    const ids = await life.ids();
    expect(ids).toHaveLength(20);
    expect(ids[0]).toBe('meetup-2024-03-06');
    await life.sync();
    expect(await life.ids()).toEqual(ids);
  });
});
