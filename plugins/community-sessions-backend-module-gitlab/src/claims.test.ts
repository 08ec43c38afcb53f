import { StoredRecord } from '@backstage-community/plugin-community-sessions-node';
import { PROJECT } from './__testUtils__/FakeGitLab';
import { seriesSource } from './__testUtils__/gitLabSource';
import { IssuePayload, kinds, NotePayload } from './records';

const author = {
  username: 'grace',
  name: 'Grace',
  avatar_url: null,
  web_url: 'https://gitlab.example.com/grace',
};

function issue(change: Partial<IssuePayload> = {}): StoredRecord {
  const payload: IssuePayload = {
    iid: 12,
    title: 'Guild session, 12 March 2026',
    description: null,
    state: 'opened',
    web_url: `${PROJECT}/-/issues/12`,
    created_at: '2026-01-01T09:00:00.000Z',
    updated_at: '2026-01-02T09:00:00.000Z',
    author,
    labels: ['Agenda'],
    upvotes: 4,
    ...change,
  };
  return { source: 'gitlab', kind: kinds.issue, externalId: '12', payload };
}

function note(change: Partial<NotePayload> = {}): StoredRecord {
  const payload: NotePayload = {
    id: 7,
    body: 'A topic',
    created_at: '2026-01-03T09:00:00.000Z',
    author,
    upvotes: 2,
    issue: { iid: 12, web_url: `${PROJECT}/-/issues/12`, author: 'ada.host' },
    ...change,
  };
  return { source: 'gitlab', kind: kinds.note, externalId: '7', payload };
}

describe('claims', () => {
  it('makes an agenda of an issue', () => {
    expect(seriesSource().claims(issue())).toEqual([
      {
        type: 'agenda',
        key: 'agenda:gitlab:12',
        identity: `${new URL(PROJECT).pathname.slice(1)}:12`,
        number: 12,
        url: `${PROJECT}/-/issues/12`,
        state: 'open',
        title: 'Guild session, 12 March 2026',
        bodyMarkdown: '',
        author: {
          login: 'grace',
          name: 'Grace',
          url: 'https://gitlab.example.com/grace',
        },
        createdAt: '2026-01-01T09:00:00.000Z',
        updatedAt: '2026-01-02T09:00:00.000Z',
        votes: 4,
      },
    ]);
  });

  it('makes a comment of a note', () => {
    expect(seriesSource().claims(note())).toEqual([
      {
        type: 'comment',
        agendaKey: 'agenda:gitlab:12',
        id: '7',
        url: `${PROJECT}/-/issues/12#note_7`,
        bodyMarkdown: 'A topic',
        author: {
          login: 'grace',
          name: 'Grace',
          url: 'https://gitlab.example.com/grace',
        },
        createdAt: '2026-01-03T09:00:00.000Z',
        votes: 2,
        byBot: false,
        byTeam: false,
        isHidden: false,
      },
    ]);
  });

  it.each([
    { config: { label: 'agenda' }, title: 'Anything', count: 1 },
    { config: { label: 'other' }, title: 'Guild session', count: 0 },
    { config: { titlePattern: '^guild' }, title: 'Guild session', count: 1 },
    { config: { titlePattern: '^guild' }, title: 'The guild', count: 0 },
    {
      config: { titlePattern: '^guild' },
      title: '[CANCELLED] Guild session',
      count: 1,
    },
    {
      config: { titlePattern: '^guild', label: 'other' },
      title: 'Guild session',
      count: 0,
    },
  ])('finds $count agendas in "$title" with $config', each => {
    expect(
      seriesSource(each.config).claims(issue({ title: each.title })),
    ).toHaveLength(each.count);
  });

  it.each([
    { username: 'project_4711_bot_1a2b', byBot: true },
    { username: 'group_8_bot', byBot: true },
    { username: 'service_account_group_8_1a2b', byBot: true },
    { username: 'support-bot', byBot: true },
    { username: 'abbot', byBot: false },
  ])('says byBot: $byBot of $username', ({ username, byBot }) => {
    expect(
      seriesSource().claims(note({ author: { ...author, username } })),
    ).toMatchObject([{ byBot }]);
  });

  it('believes GitLab where it says that an author is a bot', () => {
    expect(
      seriesSource().claims(note({ author: { ...author, bot: true } })),
    ).toMatchObject([{ byBot: true }]);
  });

  it("counts the issue's own author as team", () => {
    expect(
      seriesSource().claims(
        note({ author: { ...author, username: 'ada.host' } }),
      ),
    ).toMatchObject([{ byTeam: true }]);
  });

  it.each([null, { ...author, username: 'ghost', name: 'Ghost User' }])(
    'names nobody for a deleted account (%j)',
    deleted => {
      expect(seriesSource().claims(issue({ author: deleted }))).toMatchObject([
        { author: { login: null } },
      ]);
    },
  );
});

describe('agendaLinks', () => {
  it.each([
    { text: `${PROJECT}/-/issues/12`, keys: ['agenda:gitlab:12'] },
    { text: `(${PROJECT}/issues/12#note_7)`, keys: ['agenda:gitlab:12'] },
    { text: `${PROJECT}/-/work_items/12.`, keys: ['agenda:gitlab:12'] },
    {
      text: 'Guilds/Platform/Sessions#3, then guilds/platform/sessions#2 and #3',
      keys: ['agenda:gitlab:3', 'agenda:gitlab:2'],
    },
    { text: 'eu/guilds/platform/sessions#3', keys: [] },
    { text: `${PROJECT}/-/merge_requests/12`, keys: [] },
    { text: `${PROJECT}-archive/-/issues/12`, keys: [] },
    {
      text: 'https://other.example.com/guilds/platform/sessions/-/issues/12',
      keys: [],
    },
  ])('finds $keys in $text', ({ text, keys }) => {
    expect(seriesSource().agendaLinks?.(text)).toEqual(keys);
  });
});

describe('isTitleOfSeries', () => {
  it('knows titles by the pattern, and none without', () => {
    const { isTitleOfSeries } = seriesSource({ titlePattern: 'guild' });
    expect(isTitleOfSeries?.('Platform Guild, March')).toBe(true);
    expect(isTitleOfSeries?.('Something else')).toBe(false);
    expect(seriesSource().isTitleOfSeries).toBeUndefined();
  });
});
