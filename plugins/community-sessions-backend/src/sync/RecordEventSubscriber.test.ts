import { SeriesSource } from '@backstage-community/plugin-community-sessions-node';
import { mockServices } from '@backstage/backend-test-utils';
import { EventsServiceEventHandler } from '@backstage/plugin-events-node';
import {
  DatabaseReadRequests,
  RequestedRecord,
} from '../store/DatabaseReadRequests';
import { githubEvents } from '../sources/github/events';
import { FakeSource } from './__testUtils__/setUpSync';
import { RecordEventSubscriber } from './RecordEventSubscriber';

const SECOND = 1000;

function payload(number: unknown, repository = 'a/b') {
  return {
    action: 'edited',
    issue: { number, title: 'Not to be believed' },
    repository: { full_name: repository },
  };
}

function sourceOf(owner: string, repo: string): SeriesSource {
  const repository = `https://github.com/${owner}/${repo}`;
  return Object.assign(new FakeSource('github'), {
    events: githubEvents({ repository, owner, repo }),
  });
}

/** Takes the same events, and can read none. */
function brokenSource(): SeriesSource {
  return Object.assign(new FakeSource('broken'), {
    events: {
      topics: ['github.issues'],
      changedRecord: () => {
        throw new Error('Not as expected');
      },
    },
  });
}

describe('RecordEventSubscriber', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function setUp() {
    const events = mockServices.events.mock();
    const lifecycle = mockServices.lifecycle.mock();
    const logger = mockServices.logger.mock();
    const pending = new Map<string, RequestedRecord[]>();
    const requested = {
      request: jest.fn(async (id: string, record: RequestedRecord) => {
        pending.set(id, [...(pending.get(id) ?? []), record]);
      }),
      pending: async (id: string) => pending.get(id) ?? [],
    };
    const start = jest.fn<Promise<boolean>, [string[]?]>(async () => true);
    await new RecordEventSubscriber({
      events,
      lifecycle,
      logger,
      sources: new Map([
        ['broken', [brokenSource()]],
        ['one', [sourceOf('a', 'b')]],
        ['two', [sourceOf('A', 'B')]],
        ['other', [sourceOf('a', 'other')]],
        ['none', [new FakeSource('archive')]],
      ]),
      requested:
        requested as Partial<DatabaseReadRequests> as DatabaseReadRequests,
      tasks: { start },
      now: () => new Date(),
    }).subscribe();
    const [[subscription]] = events.subscribe.mock.calls;
    const onEvent: EventsServiceEventHandler = subscription.onEvent;
    return {
      start,
      logger,
      requested,
      pending,
      topics: subscription.topics,
      receive: (eventPayload: unknown, topic = 'github.issues') =>
        onEvent({ topic, eventPayload }),
      wait: (seconds: number) =>
        jest.advanceTimersByTimeAsync(seconds * SECOND),
      stop: () => lifecycle.addShutdownHook.mock.calls[0][0](),
    };
  }

  it('asks for the issue in every series of the repository', async () => {
    const { receive, requested, start, wait, topics } = await setUp();
    expect(topics).toEqual(['github.issues', 'github.issue_comment']);
    await receive(payload(7, 'A/b'));
    const requestedIssue = {
      source: 'github',
      kind: 'github.issue',
      externalId: '7',
      gone: false,
    };
    expect(requested.request.mock.calls).toEqual([
      ['one', requestedIssue, expect.any(Date)],
      ['two', requestedIssue, expect.any(Date)],
    ]);
    expect(start).not.toHaveBeenCalled();
    await wait(10);
    expect(start.mock.calls).toEqual([[['one']], [['two']]]);
  });

  it.each([
    { topic: 'github.issues', action: 'deleted', gone: true },
    { topic: 'github.issues', action: 'transferred', gone: true },
    { topic: 'github.issues', action: 'closed', gone: false },
    { topic: 'github.issues', action: 'edited', gone: false },
    { topic: 'github.issues', action: ['deleted'], gone: false },
    // The comment is, not the issue.
    { topic: 'github.issue_comment', action: 'deleted', gone: false },
  ])('takes $action of $topic for gone: $gone', async event => {
    const { receive, pending } = await setUp();
    await receive({ ...payload(7), action: event.action }, event.topic);
    expect(pending.get('one')).toMatchObject([
      { externalId: '7', gone: event.gone },
    ]);
  });

  it('gives an event that one source can not read to the others', async () => {
    const { receive, requested, logger } = await setUp();
    await receive(payload(7));
    expect(requested.request).toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('The source broken could not read an event'),
    );
  });

  it('starts one sync for a burst, and few for a storm', async () => {
    const { receive, start, wait } = await setUp();
    for (let event = 0; event < 8; event++) {
      await receive(payload(event + 1, 'a/other'));
      await wait(0.5);
    }
    await wait(6);
    expect(start.mock.calls).toEqual([[['other']]]);
    for (let event = 0; event < 240; event++) {
      await receive(payload(event + 1, 'a/other'));
      await wait(1);
    }
    expect(start.mock.calls.length).toBeLessThanOrEqual(5);
    expect(start.mock.calls.length).toBeGreaterThanOrEqual(4);
  });

  it('comes back when a sync was under way, as long as there is anything to read', async () => {
    const { receive, start, wait, pending } = await setUp();
    start.mockResolvedValue(false);
    await receive(payload(7, 'a/other'));
    await wait(6);
    expect(start).toHaveBeenCalledTimes(1);
    await wait(61);
    expect(start).toHaveBeenCalledTimes(2);
    pending.clear();
    await wait(300);
    expect(start).toHaveBeenCalledTimes(3);
  });

  it('says so when a sync can not be started, and goes on', async () => {
    const { receive, start, wait, logger } = await setUp();
    start.mockRejectedValueOnce(new Error('No database'));
    await receive(payload(7, 'a/other'));
    await wait(6);
    expect(logger.warn).toHaveBeenCalledWith(
      'A sync of other that an event asked for was not started: Error: No database',
    );
    await receive(payload(7, 'a/other'));
    await wait(61);
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('starts nothing after the backend was stopped', async () => {
    const { receive, start, wait, stop } = await setUp();
    await receive(payload(7));
    await stop();
    await wait(60);
    expect(start).not.toHaveBeenCalled();
  });

  it.each<[string, unknown]>([
    ['another repository', payload(7, 'a/b-b')],
    [
      'a pull request',
      { ...payload(7), issue: { number: 7, pull_request: {} } },
    ],
    ['no number', payload('7')],
    ['half a number', payload(7.5)],
    ['a negative number', payload(-7)],
    ['a number that no database takes', payload(2 ** 40)],
    ['no repository', { issue: { number: 7 } }],
    ['text', 'issue 7'],
    ['nothing', undefined],
  ])('pays no attention to %s', async (_, eventPayload) => {
    const { receive, requested, start, wait } = await setUp();
    await receive(eventPayload);
    await wait(60);
    expect(requested.request).not.toHaveBeenCalled();
    expect(start).not.toHaveBeenCalled();
  });
});
