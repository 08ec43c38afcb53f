import { JOIN_URL, setUpActions } from './__testUtils__/setUpActions';

describe('get-session', () => {
  let actions: Awaited<ReturnType<typeof setUpActions>>;
  beforeAll(async () => {
    actions = await setUpActions();
  });

  it.each([
    [
      '2024-02-21',
      'Wednesday 21 February 2024, 16:00 to 17:00 Central European Standard Time (Europe/Stockholm, UTC+01:00)',
    ],
    [
      '2024-03-20',
      'Wednesday 20 March 2024, 16:00 to 17:00 Central European Standard Time (Europe/Stockholm, UTC+01:00)',
    ],
  ])('puts the time of %s in words', async (date, words) => {
    expect((await actions.get(`backstage-${date}`)).localTime).toBe(words);
  });

  it('tells all about a session, but no longer how to join', async () => {
    const session = await actions.get('backstage-2024-01-17');
    expect(session).toMatchObject({
      status: 'past',
      joinUrl: null,
      recordingUrl: 'https://www.youtube.com/watch?v=-video00001',
      agendas: [
        {
          number: 1,
          url: 'https://github.example.com/community/issues/1',
          state: 'closed',
          author: {
            login: 'host',
            name: 'The Host',
            entityRef: 'user:default/host',
          },
          bodyMarkdown:
            'Join [here]((link to join)) or (link to join) then talk.',
        },
      ],
      topics: [
        {
          author: { login: null },
          votes: 3,
          bodyMarkdown: 'Scaling the catalog, (link to join)',
        },
      ],
      recordings: [
        {
          title: 'Recording -video00001',
          durationSeconds: 3600,
          chapters: [
            {
              startSeconds: 60,
              title: 'Scaling the catalog',
              url: 'https://www.youtube.com/watch?v=-video00001&t=60',
            },
          ],
        },
      ],
      notesMarkdown: 'Joined at (link to join)',
      links: [{ title: 'Slides', url: 'https://slides.example.com/1' }],
      previous: null,
      next: 'backstage-2024-02-21',
    });
    expect(JSON.stringify(session)).not.toMatch(/pwd|secret|host\.png/);
  });

  it('cuts what is too long for an answer', async () => {
    const { agendas, topics, topicCount } = await actions.get(
      'backstage-2024-04-17',
    );
    expect(agendas[0].bodyMarkdown).toMatch(/^https:.*😀 \[…\]$/u);
    expect(agendas[0].bodyMarkdown).toContain(JOIN_URL);
    expect(agendas[0].bodyMarkdown.length).toBeLessThanOrEqual(8004);
    expect(topicCount).toBe(60);
    expect(topics).toHaveLength(50);
    expect(
      topics.every(({ bodyMarkdown }) => bodyMarkdown.length === 2004),
    ).toBe(true);
  });
});
