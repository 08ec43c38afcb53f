import { event, OutsideIssue } from '../__testUtils__/Outside';
import { useLife } from '../__testUtils__/useLife';

const MARCH_EVENT = event('march@google.com', '20240320T160000');

function agenda(comments: OutsideIssue['comments']): OutsideIssue {
  return {
    number: 1,
    title: 'Agenda: Community Session (2024-03-20)',
    comments,
  };
}

describe('topics of an agenda', () => {
  const world = useLife(() => ({
    series: [
      {
        github: {
          repository: 'https://github.com/acme/meetups',
          titlePattern: '^Agenda',
        },
      },
    ],
  }));

  it('leaves calendar entries as they are when a topic gets a vote', async () => {
    const { life, outside } = world;
    outside.events = [MARCH_EVENT];
    outside.issues = [
      agenda([{ id: 11, body: 'I want to show our scorecards' }]),
    ];
    await life.sync(2);
    const before = await life.text('/calendar.ics');
    outside.issues[0].votes = 3;
    outside.issues[0].comments = [
      { id: 11, body: 'I want to show our scorecards', votes: 2 },
    ];
    await life.sync(2);
    expect(await life.get('/sessions/meetup-2024-03-20')).toMatchObject({
      rsvpCount: 3,
      topics: [{ votes: 2 }],
    });
    expect(await life.text('/calendar.ics')).toBe(before);
    outside.events = [event('march@google.com', '20240320T163000')];
    await life.sync();
    const after = await life.text('/calendar.ics');
    const sequence = (ics: string) => Number(/^SEQUENCE:(\d+)/m.exec(ics)?.[1]);
    expect(sequence(after)).toBeGreaterThan(sequence(before));
  });

  it('shows the topics as they are', async () => {
    const { life, outside } = world;
    const topics = async () =>
      (await life.get('/sessions/meetup-2024-03-20')).topics.map(
        (topic: { bodyMarkdown: string; votes: number }) =>
          `${topic.votes} ${topic.bodyMarkdown}`,
      );
    const comment = (id: number, body: string, votes = 0, at = 0) => ({
      id,
      body,
      votes,
      updatedAt: `2024-03-01T${String(9 + at).padStart(2, '0')}:10:00Z`,
    });
    const say = async (...comments: OutsideIssue['comments'] & object) => {
      outside.issues = [agenda(comments)];
      await life.sync(2);
    };
    await say(
      comment(11, 'A talk on scorecards'),
      comment(12, 'A talk on templates'),
    );
    expect(await topics()).toEqual([
      '0 A talk on scorecards',
      '0 A talk on templates',
    ]);
    await say(
      comment(11, 'A talk on scorecards', 1),
      comment(12, 'A talk on templates', 5),
    );
    expect(await topics()).toEqual([
      '5 A talk on templates',
      '1 A talk on scorecards',
    ]);
    await say(
      comment(11, 'A talk on scorecards', 1),
      comment(12, 'A talk on templates', 0),
    );
    expect(await topics()).toEqual([
      '1 A talk on scorecards',
      '0 A talk on templates',
    ]);
    await say(
      comment(11, 'A talk on score cards', 1, 6),
      comment(12, 'A talk on templates', 0),
    );
    expect(await topics()).toEqual([
      '1 A talk on score cards',
      '0 A talk on templates',
    ]);
    await say(comment(12, 'A talk on templates', 0));
    expect(await topics()).toEqual(['0 A talk on templates']);
    await say(
      comment(12, 'A talk on templates', 0),
      comment(13, 'A talk on search', 0, 10),
    );
    expect(await topics()).toEqual([
      '0 A talk on templates',
      '0 A talk on search',
    ]);
    await say();
    expect(await topics()).toEqual([]);
  });
});
