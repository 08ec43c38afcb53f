import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { IndexOnChange } from './IndexOnChange';

const SECOND = 1000;

describe('IndexOnChange', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function setUp() {
    const events = mockServices.events.mock();
    const lifecycle = mockServices.lifecycle.mock();
    const logger = mockServices.logger.mock();
    const { triggerTask, ...scheduler } = mockServices.scheduler.mock();
    await new IndexOnChange({
      events,
      lifecycle,
      logger,
      scheduler: { ...scheduler, triggerTask },
    }).subscribe();
    const [[{ topics, onEvent }]] = events.subscribe.mock.calls;
    const [[shutDown]] = lifecycle.addShutdownHook.mock.calls;
    return {
      logger,
      triggerTask,
      shutDown,
      change: (series: string) =>
        onEvent({ topic: topics[0], eventPayload: { series } }),
    };
  }

  it('indexes once for changes of several series', async () => {
    const { change, triggerTask } = await setUp();
    await change('one');
    await change('two');
    expect(triggerTask).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(120 * SECOND);
    expect(triggerTask.mock.calls).toEqual([
      ['search_index_community_sessions'],
    ]);
  });

  it('indexes no more than once a minute, and forgets no change', async () => {
    const { change, triggerTask } = await setUp();
    for (let second = 0; second < 180; second++) {
      await change('one');
      await jest.advanceTimersByTimeAsync(SECOND);
    }
    expect(triggerTask).toHaveBeenCalledTimes(3);
    await jest.advanceTimersByTimeAsync(60 * SECOND);
    expect(triggerTask).toHaveBeenCalledTimes(4);
    await jest.advanceTimersByTimeAsync(600 * SECOND);
    expect(triggerTask).toHaveBeenCalledTimes(4);
  });

  it('indexes again after a run that was under way, here or on another replica', async () => {
    const { change, triggerTask, logger } = await setUp();
    triggerTask.mockRejectedValueOnce(new ConflictError('is running'));
    await change('one');
    await jest.advanceTimersByTimeAsync(600 * SECOND);
    expect(triggerTask).toHaveBeenCalledTimes(2);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('leaves it to the schedule where it can not start the task, and tries at the next change', async () => {
    const { change, triggerTask, logger } = await setUp();
    triggerTask.mockRejectedValueOnce(new NotFoundError('no such task'));
    await change('one');
    await jest.advanceTimersByTimeAsync(600 * SECOND);
    expect(triggerTask).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('no such task'),
    );
    await change('one');
    await jest.advanceTimersByTimeAsync(600 * SECOND);
    expect(triggerTask).toHaveBeenCalledTimes(2);
  });

  it('starts nothing when the backend stops', async () => {
    const { change, triggerTask, shutDown } = await setUp();
    await change('one');
    shutDown();
    await jest.advanceTimersByTimeAsync(600 * SECOND);
    expect(triggerTask).not.toHaveBeenCalled();
  });
});
