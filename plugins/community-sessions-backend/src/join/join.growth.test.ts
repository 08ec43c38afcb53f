import { StoredRecord } from '@backstage-community/plugin-community-sessions-node';
import {
  commentRecord,
  eventRecord,
  issueRecord,
  videoRecord,
} from './__fixtures__/records';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1990, 0, 1, 16);

/** A session every day, each with an agenda, topics, an event and a recording. */
function daily(count: number, topics: number): StoredRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const start = new Date(FIRST_DAY + index * DAY_MS).toISOString();
    const number = index + 1;
    return [
      issueRecord({
        number,
        title: `Agenda for Backstage Community Session (${start.slice(0, 10)})`,
        body: `* **Date and Time**\n\n| Community |\n|:--:|\n| ${start.slice(
          0,
          10,
        )}, 16:00 UTC |\n\n## How to join\n[Zoom](https://x.zoom.us/j/${number})`,
      }),
      eventRecord({ uid: `e${number}`, start }),
      videoRecord({
        videoId: `v${String(number).padStart(10, '0')}`,
        title: 'Backstage Community Session',
        publishedAt: new Date(Date.parse(start) + DAY_MS / 2).toISOString(),
      }),
      ...Array.from({ length: topics }, (__, topic) =>
        commentRecord({
          id: `${number}-${topic}`,
          issue_number: number,
          body: `[Adopters] I would like to show plugin ${topic}, see https://g.test/${topic}`,
        }),
      ),
    ];
  }).flat();
}

function measure(count: number): { sessions: number; milliseconds: number } {
  const records = daily(count, 5);
  const start = performance.now();
  const { sessions } = joinRecords(backstageSeries, records);
  return { sessions: sessions.length, milliseconds: performance.now() - start };
}

it('takes ten times as long for ten times the sessions, not a hundred times', () => {
  measure(300);
  const small = measure(300);
  const large = measure(3000);
  expect([small.sessions, large.sessions]).toEqual([300, 3000]);
  expect(large.milliseconds).toBeLessThan(small.milliseconds * 30 + 500);
}, 60_000);
