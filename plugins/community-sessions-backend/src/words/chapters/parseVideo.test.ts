import { tracks } from '../__testUtils__/tracks';
import { recordSchemas } from '../../sources/recordSchemas';
import { videoRecord } from '../../join/__fixtures__/records';
import { parseVideo } from './parseVideo';

function read(title: string, publishedAt: string | null) {
  const { payload } = videoRecord({
    videoId: 'rRphwXeq33Q',
    title,
    publishedAt,
  });
  return parseVideo(
    recordSchemas['youtube.video'].parse(payload),
    'Europe/Stockholm',
    tracks,
  );
}

describe('readVideo', () => {
  it.each([
    [
      'Adopters Session - Nov 17, 2021',
      null,
      { dates: ['2021-11-17'], month: null, track: 'adopters' },
    ],
    [
      'Adopter Community Session March 2022',
      null,
      { dates: [], month: '2022-03', track: 'adopters' },
    ],
    [
      'Contributors, with news for adopters',
      null,
      { dates: [], month: null, track: null },
    ],
    ['Session 2022-03', null, { month: '2022-03' }],
    ['Session | Dec 16', '2021-12-20T10:00:00Z', { dates: ['2021-12-16'] }],
    ['Session | Dec 16', '2022-01-04T10:00:00Z', { dates: ['2021-12-16'] }],
    ['Session | Dec 16', null, { dates: [] }],
    ['November session', '2021-12-02T10:00:00Z', { month: '2021-11' }],
    ['What may come in 2024', '2021-12-02T10:00:00Z', { month: null }],
    ['Jan 2024 and Feb 2024', null, { month: null }],
    ['Feb 30, 2024', null, { dates: [], month: null }],
  ])('%s, published %s', (title, publishedAt, expected) => {
    expect(read(title, publishedAt)).toMatchObject(expected);
  });
});
