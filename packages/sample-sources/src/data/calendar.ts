import { DateTime } from 'luxon';
import { SampleEvent, SampleFacts } from '../types';
import { ZONE, thirdWednesday } from './time';

/** No sessions in July. The rule has no end and this list has: far enough for anybody who runs this. */
const JULYS = Array.from({ length: 25 }, (_, n) =>
  thirdWednesday(DateTime.fromObject({ year: 2025 + n, month: 7 })),
);

/** Since May 2025. Months of which no agenda is known are taken out; that August was called off is invented. */
const COMMUNITY_SESSIONS: SampleEvent = {
  uid: '7k2sample0community0sessions@google.com',
  summary: 'Backstage Community Session',
  description:
    'Everybody is welcome!<br><br>Agenda: <a href="https://github.com/backstage/community/issues">github.com/backstage/community</a><br>Join: <a href="https://spotify.zoom.us/j/98402661954">Zoom</a>',
  location: 'https://spotify.zoom.us/j/98402661954',
  timeZone: ZONE,
  firstDate: '2025-05-21',
  time: '16:00',
  durationMinutes: 60,
  rule: 'FREQ=MONTHLY;BYDAY=3WE',
  createdAt: '2025-04-16T09:12:44Z',
  excludedDates: ['2026-02-18', '2026-05-20', ...JULYS],
  overrides: [
    {
      date: '2025-12-17',
      summary: 'Backstage Community Session (last of the year 🎄)',
    },
    { date: '2026-08-19', cancelled: true },
  ],
};

/** Another group's meeting in the same calendar, in a zone of its own. Its dates are invented. */
const CATALOG_SIG: SampleEvent = {
  uid: '4f9sample0sig0catalog@google.com',
  summary: 'SIG Catalog',
  description:
    'Notes: <a href="https://github.com/backstage/community/tree/main/sigs/sig-catalog">sig-catalog</a>',
  location: 'https://zoom.us/j/91234567890',
  timeZone: 'America/New_York',
  firstDate: '2025-09-04',
  time: '10:00',
  durationMinutes: 45,
  rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
  createdAt: '2025-08-20T15:00:00Z',
  excludedDates: ['2025-12-25'],
  overrides: [
    { date: '2025-11-27', movedTo: { date: '2025-11-26', time: '11:30' } },
    { date: '2026-01-08', cancelled: true },
  ],
};

/** The community's public calendar. */
export const COMMUNITY_CALENDAR: SampleFacts['calendar'] = {
  id: 'c_qup9gbhn9sqpuao6trttd8mk5s@group.calendar.google.com',
  name: 'Backstage Community',
  timeZone: ZONE,
  events: [COMMUNITY_SESSIONS, CATALOG_SIG],
};
