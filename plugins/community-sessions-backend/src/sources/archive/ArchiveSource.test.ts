import { mockServices } from '@backstage/backend-test-utils';
import {
  NotAllowedError,
  NotFoundError,
  NotModifiedError,
} from '@backstage/errors';
import { Readable } from 'node:stream';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { ArchiveSource } from './ArchiveSource';

const url = 'https://github.com/acme/meetups/blob/main/README.md';
const kind = 'archive.section';

describe('ArchiveSource', () => {
  const urlReader = mockServices.urlReader.mock();
  let run: MemoryRun;

  beforeEach(() => {
    jest.resetAllMocks();
    run = new MemoryRun(new ArchiveSource({ config: { url }, urlReader }));
  });

  function give(text: string, etag?: string) {
    urlReader.readUrl.mockImplementation(async (_, options) => {
      if (etag && options?.etag === etag) {
        throw new NotModifiedError();
      }
      return { buffer: async () => Buffer.from(text), etag };
    });
  }

  it('reads the sections, and asks with the ETag afterwards', async () => {
    give('## May 3, 2024\n\nHi.\n', 'e1');
    await run.read();
    expect(run.payload(kind, 'May 3, 2024')).toEqual({
      heading: 'May 3, 2024',
      bodyMarkdown: 'Hi.',
      url: `${url}#may-3-2024`,
    });
    expect(run.completeReads).toEqual([{ kind, externalIds: ['May 3, 2024'] }]);
    await run.read();
    expect(urlReader.readUrl).toHaveBeenLastCalledWith(
      url,
      expect.objectContaining({ etag: 'e1' }),
    );
    expect(run.completeReads).toEqual([]);
    expect(run.unchanged).toEqual([{ kind }]);
  });

  it.each([
    ['https://raw.example.com/README.md?token=abc', '/README.md#may-3-2024'],
    ['https://me:abc@raw.example.com/README.md', '/README.md#may-3-2024'],
    [
      'https://dev.example.com/_git/wiki?path=/README.md&token=abc',
      '?path=%2FREADME.md#may-3-2024',
    ],
    [
      'https://git.example.com/README.md?at=main#top',
      '/README.md?at=main#may-3-2024',
    ],
  ])('shows no secret of %s', async (address, end) => {
    give('## May 3, 2024\n');
    run = new MemoryRun(
      new ArchiveSource({ config: { url: address }, urlReader }),
    );
    await run.read();
    const shown = JSON.stringify(run.payload(kind, 'May 3, 2024'));
    expect(shown).not.toContain('abc');
    expect(shown).toContain(`${end}"`);

    urlReader.readUrl.mockRejectedValue(new Error(`Can not read ${address}`));
    const error = await run.read().catch(e => e);
    expect(error.message).toContain('The archive could not be read: ');
    expect(error.message).not.toContain('abc');
  });

  it('says each time which sections a file without an ETag has', async () => {
    give('## May 3, 2024\n\n## May 4, 2024\n');
    await run.read();
    give('## May 4, 2024\n');
    for (let n = 0; n < 3; n++) {
      await run.read();
      expect(run.completeReads).toEqual([
        { kind, externalIds: ['May 4, 2024'] },
      ]);
    }
  });

  it('reads the same records from whatever address', () => {
    const other = new ArchiveSource({
      config: { url: `${url}?new` },
      urlReader,
    });
    const one = new ArchiveSource({ config: { url }, urlReader });
    expect(one.scope).toBe(other.scope);
    expect(one.address).not.toBe(other.address);
  });

  it.each([
    {
      name: 'a missing file',
      error: new NotFoundError(`${url} not found`),
      code: 'not-found',
      message: /check communitySessions\.series\[\]\.archive\.url/,
    },
    {
      name: 'a host that Backstage may not read',
      error: new NotAllowedError(`Reading from '${url}' is not allowed`),
      code: 'unauthorized',
      message: /backend\.reading\.allow/,
    },
    {
      name: 'another failure',
      error: new Error(`${url}?token=secret could not be read, 500 Oops`),
      code: 'unavailable',
      message: /could not be read: .*README\.md could not be read, 500 Oops$/,
    },
  ])('$name: $code', async ({ error, code, message }) => {
    urlReader.readUrl.mockRejectedValue(error);
    const thrown = await run.read().catch(e => e);
    expect(thrown).toMatchObject({ name: 'SourceError', code });
    expect(thrown.message).toMatch(message);
    expect(thrown.stack).not.toContain('secret');
    expect(run.saves).toBe(0);
  });

  it('keeps what it had when the file has no sections any more', async () => {
    give('## May 3, 2024\n');
    await run.read();
    give('<html>Sign in</html>');
    await expect(run.read()).rejects.toMatchObject({ code: 'invalid-answer' });
    expect(run.saves).toBe(0);
  });

  it('reads no more of a stream than an archive can be', async () => {
    let given = 0;
    const endless = function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(100_000);
      }
    };
    urlReader.readUrl.mockResolvedValue({
      buffer: async () => Buffer.alloc(0),
      stream: () => Readable.from(endless()),
    });
    await expect(run.read()).rejects.toThrow('larger than 1 MB');
    expect(given).toBeLessThan(50);
  });

  it('can be stopped, also where the reader does not listen', async () => {
    const stop = new AbortController();
    urlReader.readUrl.mockImplementation(() => {
      setImmediate(() => stop.abort());
      return new Promise(() => {});
    });
    await expect(run.read(stop.signal)).rejects.toMatchObject({
      code: 'aborted',
    });
  });
});
