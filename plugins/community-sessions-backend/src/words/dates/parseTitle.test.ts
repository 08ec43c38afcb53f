import { tracks as known } from '../__testUtils__/tracks';
import { parseTitle, withoutStatusPrefix } from './parseTitle';

function dates(title: string): string[] {
  return parseTitle(title, known).dates.map(({ year, month, day }) =>
    [year ?? '????', month, day].join('-'),
  );
}

describe('parseTitle', () => {
  it.each([
    [
      'RFC: Agenda for Backstage Community Session - Feb 17 2021',
      'Backstage Community Session',
    ],
    [
      'Agenda for Backstage Community Session (October 20 & 21, 2021)',
      'Backstage Community Session',
    ],
    [
      'Agenda for Backstage Community Sessions (Jan 18 & 25, 2023)',
      'Backstage Community Sessions',
    ],
    [
      'Agenda for Backstage Community Session on Wed, Jan 21st, 2026, 16:00 CET',
      'Backstage Community Session',
    ],
    [
      '[CANCELLED] Agenda for Backstage Community Session (Jan 21, 2026)',
      'Backstage Community Session',
    ],
    [
      'Agenda for Backstage Community Session (Jan 21, 2026) - POSTPONED',
      'Backstage Community Session',
    ],
    [
      'Agenda for Backstage Community Session (Nov 30 & Dec 1, 2022)',
      'Backstage Community Session',
    ],
    [
      'Agenda for Backstage Community Session - Adopters (Jan 21, 2026)',
      'Backstage Community Session',
    ],
    ['Community Session (Adopters) - Jan 21', 'Community Session'],
    [
      'Backstage Adopters Community Session',
      'Backstage Adopters Community Session',
    ],
    ['2026-01-21 Platform Guild: golden paths', 'Platform Guild: golden paths'],
    ['Platform Guild #12 - Feb 3, 2026', 'Platform Guild #12'],
    ['Agenda: Jan 21, 2026', null],
    ['(Jan 21, 2026)', null],
    ['[agenda] 2024-12-05', null],
    ['Agenda planning for 2024-02-12', 'Agenda planning'],
    ['', null],
  ])('%s shows as %s', (title, expected) => {
    expect(parseTitle(title, known).title).toBe(expected);
  });

  it.each([
    ['Agenda (Feb 18, 2026), postponed to March 4, 2026', ['2026-3-4']],
    ['Agenda (Feb 18, 2026 moved to Feb 25, 2026)', ['2026-2-25']],
    ['Agenda (~~Feb 18~~ Feb 25, 2026)', ['2026-2-25']],
    ['Agenda (Feb 18, 2026) postponed', ['2026-2-18']],
  ])('%s is on %s', (title, expected) => {
    expect(dates(title)).toEqual(expected);
  });

  it.each([
    ['CANCELLED: Agenda (Feb 18, 2026)', true],
    ['Agenda (Feb 18, 2026) [canceled]', true],
    ['Agenda (Feb 18, 2026) postponed', true],
    ['Agenda (Feb 18, 2026), postponed to March 4, 2026', false],
    ['Agenda (Feb 18, 2026), not cancelled', false],
    ['Abgesagt: Treffen am 18. Februar 2026', true],
    ['Reunión 18 de febrero de 2026 (cancelada)', true],
    ['【中止】2026年2月18日 定例会', true],
    ['会议取消 2024年5月1日', true],
    ['如何取消任务 2024年5月1日', false],
    ['Agenda (Feb 18, 2026)', false],
  ])('%s is cancelled: %s', (title, expected) => {
    expect(parseTitle(title, known).cancelled).toBe(expected);
  });

  it.each([
    [
      'Agenda (Adopters: Nov 17, Contributors: Nov 18, 2021)',
      ['adopters', 'contributors'],
    ],
    [
      'Agenda (Nov 17 Adopters & Nov 18 Contributors, 2021)',
      ['adopters', 'contributors'],
    ],
    ['Agenda for adopters (Nov 17, 2021)', ['adopters']],
    ['Agenda for adopters and contributors (Nov 17, 2021)', [null]],
    ['Agenda (Nov 17 & 18, 2021)', [null, null]],
  ])('%s is for %s', (title, expected) => {
    expect(parseTitle(title, known).tracks).toEqual(expected);
  });

  it('tells dates that can be read in several ways, unless the evidence settles them', () => {
    expect(parseTitle('Call 02/08/2021', known)).toMatchObject({
      dates: [],
      unsettled: [{ printed: '02/08/2021' }],
    });
    const writtenAt = '2021-02-03T09:00:00Z';
    expect(parseTitle('Call 02/08/2021', known, { writtenAt })).toMatchObject({
      dates: [{ month: 2, day: 8 }],
      unsettled: [],
    });
  });

  it.each([
    ['Team call: March 2021', { year: 2021, month: 3 }],
    ['Reunião de março de 2022', { year: 2022, month: 3 }],
    ['Team call: March 18, 2021', undefined],
    ['What may come in 2022', undefined],
  ])('tells the month of %s', (title, expected) => {
    expect(parseTitle(title, known).month).toEqual(expected);
  });

  it('tells days that no calendar has', () => {
    expect(parseTitle('Agenda (Feb 30th, 2024)', known)).toMatchObject({
      dates: [],
      impossible: ['Feb 30th, 2024'],
    });
  });
});

describe('withoutStatusPrefix', () => {
  it.each([
    ['[CANCELLED] Agenda', 'Agenda'],
    ['❌ Postponed: Agenda', 'Agenda'],
    ['Abgesagt: Guild Meetup', 'Guild Meetup'],
    ['Cancelado: Reunião', 'Reunião'],
    ['Agenda, cancelled', 'Agenda, cancelled'],
  ])('%s', (title, expected) => {
    expect(withoutStatusPrefix(title)).toBe(expected);
  });
});
