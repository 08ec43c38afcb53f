import { DateTime } from 'luxon';
import { AgendaRow } from './agendas';
import { HOSTS } from './people';
import { instant, ordinal, thirdWednesday } from './time';

/** The month after the last session that is a fact. */
const FIRST_MONTH = DateTime.fromISO('2026-10-01');
const FIRST_NUMBER = 309;

/** Agendas of the months after the facts: past ones, that of the next session and that of the session after it. */
export function comingAgendas(now: DateTime): AgendaRow[] {
  const agendas: AgendaRow[] = [];
  let ahead = 0;
  for (let n = 0; ahead < 2; n++) {
    const month = FIRST_MONTH.plus({ months: n });
    agendas.push(agendaOf(month, FIRST_NUMBER + 6 * n, n));
    if (sessionEnd(month) > now) {
      ahead++;
    }
  }
  return agendas;
}

function sessionEnd(month: DateTime): DateTime {
  return instant(thirdWednesday(month)).plus({ hours: 1 });
}

function agendaOf(month: DateTime, number: number, n: number): AgendaRow {
  const date = thirdWednesday(month);
  const start = instant(date).setLocale('en');
  const day = `${start.monthLong} ${ordinal(start.day)}`;
  // Opened before the session two months earlier, so that two agendas are open at any time.
  const created = instant(thirdWednesday(month.minus({ months: 2 }))).minus({
    days: 2,
  });
  return {
    number,
    title: `Agenda for Backstage Community Session (${day}, ${start.year})`,
    author: HOSTS[HOSTS.length - 1 - (n % 3)],
    created: created.toISODate()!,
    family: 'T6',
    zoom: '98402661954',
    days: [
      {
        date,
        cell: `Wed, ${day} ${start.year}, 16:00 ${
          start.offset === 120 ? 'CEST' : 'CET'
        }`,
      },
    ],
  };
}
