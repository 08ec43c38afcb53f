import { DateTime } from 'luxon';
import { AGENDAS } from './agendas';
import { communityData } from './communityData';
import { ordinal, thirdWednesday, instant } from './time';

describe('communityData', () => {
  it('has every session that is known, and more than 65', () => {
    const known = AGENDAS.flatMap(agenda => agenda.days.map(day => day.date));
    // August 2021 is only in the archive; two agendas are for one day.
    expect(new Set(known).size + 1).toBeGreaterThan(65);
    expect(known.filter(date => date === '2023-12-20')).toHaveLength(2);
    expect(known.every(date => instant(date).isValid)).toBe(true);
  });

  it('has an archive of 38 dated sections, 14 of them for two days', () => {
    const [{ files }] = communityData(new Date()).repositories;
    const headings = files['backstage-community-sessions/README.md']
      .split('\n')
      .filter(line => /^## \w+ \d/.test(line));
    expect(headings).toHaveLength(38);
    expect(headings.filter(heading => heading.includes('&'))).toHaveLength(14);
  });

  describe.each([
    '2026-10-05T08:00:00Z',
    '2026-11-18T14:59:00Z',
    '2026-11-18T15:30:00Z',
    '2026-11-18T16:00:00Z',
    '2026-11-22T12:00:00Z',
    '2027-02-28T23:59:00Z',
    '2027-03-01T00:00:00Z',
    '2029-12-31T12:00:00Z',
    '2034-08-16T20:00:00Z',
  ])('at %s', at => {
    const now = DateTime.fromISO(at, { zone: 'utc' });
    const facts = communityData(now.toJSDate());
    const [{ issues, comments }] = facts.repositories;

    const agendaOf = (date: DateTime) => {
      const day = date.setLocale('en');
      return issues.find(issue =>
        issue.title.includes(
          `(${day.monthLong} ${ordinal(day.day)}, ${day.year})`,
        ),
      );
    };
    const topicsOf = (number: number) =>
      comments.filter(
        comment => comment.issueNumber === number && !/^@/.test(comment.body),
      );
    const next = [0, 1]
      .map(months => instant(thirdWednesday(now.plus({ months }))))
      .find(start => start.plus({ hours: 1 }) > now)!;
    const afterNext = instant(thirdWednesday(next.plus({ months: 1 })));

    it('has an open agenda with four to six topics for the next session', () => {
      const agenda = agendaOf(next)!;
      expect(agenda.state).toBe('open');
      expect(agenda.body).toContain('16:00 CE');
      expect(topicsOf(agenda.number).length).toBeGreaterThanOrEqual(4);
      expect(topicsOf(agenda.number).length).toBeLessThanOrEqual(6);
      expect(agenda.reactions['+1']).toBeGreaterThan(0);
    });

    it('has an open agenda with fewer topics for the session after it, and no further one', () => {
      const agenda = agendaOf(afterNext)!;
      expect(agenda.state).toBe('open');
      const count = topicsOf(agenda.number).length;
      expect(count).toBeGreaterThanOrEqual(2);
      expect(count).toBeLessThanOrEqual(4);
      expect(Math.max(...issues.map(issue => issue.number))).toBe(
        agenda.number,
      );
    });

    it('has a recording of the last session and a stream for the next', () => {
      const last = instant(thirdWednesday(next.minus({ months: 1 })));
      const ids = (start: DateTime) => `sample-${start.toFormat('yyMM')}`;
      const availability = (start: DateTime) =>
        facts.videos.find(video => video.id === ids(start))?.availability;
      expect(availability(last)).toBe('public');
      expect(availability(next)).toBe(now < next ? 'upcoming' : 'live');
    });

    it('knows nothing of the time to come', () => {
      const moments = [
        ...issues.flatMap(each => [each.createdAt, each.updatedAt]),
        ...comments.flatMap(each => [each.createdAt, each.updatedAt]),
        ...facts.videos.map(each => each.publishedAt),
      ];
      expect(moments.filter(moment => DateTime.fromISO(moment) > now)).toEqual(
        [],
      );
    });

    it('numbers and names nothing twice', () => {
      for (const ids of [
        issues.map(each => `${each.number}`),
        comments.map(each => `${each.id}`),
        facts.videos.map(each => each.id),
      ]) {
        expect(new Set(ids).size).toBe(ids.length);
      }
      expect(facts.videos.every(video => /^[\w-]{11}$/.test(video.id))).toBe(
        true,
      );
    });
  });

  it('says the same thing for the same instant', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(communityData(now)).toEqual(communityData(now));
  });
});
