import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import sampleSourcesPlugin, { startSampleSources } from './index';

describe('sampleSourcesPlugin', () => {
  /** A port that is free now. */
  async function freePort(): Promise<number> {
    const other = await startSampleSources({ port: 0 });
    await other.close();
    return Number(new URL(other.url).port);
  }

  it('answers once the backend is up, until it stops, and says where', async () => {
    const port = await freePort();
    const logger = mockServices.logger.mock();
    const backend = await startTestBackend({
      features: [
        sampleSourcesPlugin,
        logger.factory,
        mockServices.rootConfig.factory({ data: { sampleSources: { port } } }),
      ],
    });
    const address = `http://localhost:${port}/github/repos/backstage/community`;
    expect((await fetch(address)).status).toBe(200);
    expect(logger.info).toHaveBeenCalledWith(
      `Sample GitHub, YouTube and calendar at http://localhost:${port}`,
    );
    await backend.stop();
    await expect(fetch(address)).rejects.toThrow();
  });

  it('does nothing without a port', async () => {
    const logger = mockServices.logger.mock();
    const backend = await startTestBackend({
      features: [sampleSourcesPlugin, logger.factory],
    });
    expect(logger.info).not.toHaveBeenCalledWith(
      expect.stringContaining('Sample GitHub'),
    );
    await backend.stop();
  });
});
