import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { communityRecords } from './__fixtures__/community';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';

/** Runs TypeScript as `backstage-cli package start` does. */
const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');

it.each([
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Asia/Kolkata', -330],
])(
  'says the same on a host in %s',
  (TZ, hostOffset) => {
    const printed = execFileSync(
      process.execPath,
      [
        '--require',
        TRANSFORM,
        resolve(__dirname, '__fixtures__/printCommunity.ts'),
      ],
      {
        env: { ...process.env, TZ },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    const interpretation = joinRecords(backstageSeries, communityRecords);
    expect(JSON.parse(printed)).toEqual({
      hostOffset,
      interpretation: JSON.parse(JSON.stringify(interpretation)),
    });
  },
  60_000,
);
