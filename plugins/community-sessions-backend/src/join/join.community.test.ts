import {
  agendas,
  communityRecords,
  knownRecordings,
  notAgendas,
} from './__fixtures__/community';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';

describe("the community's own sessions", () => {
  const { sessions, problems, linkedVideoIds } = joinRecords(
    backstageSeries,
    communityRecords,
  );
  const sessionOf = (date: string, track: string | null) =>
    sessions.filter(each => each.date === date && each.track === track);

  it.each(
    agendas.flatMap(({ number, days }) =>
      days.map(day => ({ number, ...day })),
    ),
  )('#$number on $date ($track)', ({ number, date, track, startsAt }) => {
    const [session, ...others] = sessionOf(date, track);
    expect(others).toEqual([]);
    expect(session).toMatchObject({
      startsAt,
      timeCertainty: 'stated',
      cancelled: false,
      provenance: { date: 'github', startsAt: 'github' },
    });
    expect(session.agendas.map(each => each.number)).toContain(number);
  });

  it('has a session for each day that only the archive tells, and no other', () => {
    const dates = agendas.flatMap(({ days }) => days.map(({ date }) => date));
    const extra = sessions.filter(({ date }) => !dates.includes(date));
    expect(extra.map(({ date }) => date)).toEqual([
      '2021-06-16',
      '2021-08-18',
      '2021-09-15',
      '2021-12-15',
      '2021-12-16',
      '2022-02-16',
      '2022-02-23',
      '2022-03-16',
      '2022-03-23',
      '2022-08-17',
      '2022-08-24',
      '2023-02-22',
      '2023-03-22',
      '2023-04-26',
      '2023-07-26',
      '2023-09-27',
      '2024-01-24',
      '2024-05-15',
    ]);
    expect(new Set(extra.map(each => each.timeCertainty))).toEqual(
      new Set(['assumed']),
    );
  });

  it('makes no session of an issue that is no agenda', () => {
    const used = sessions.flatMap(each => each.agendas.map(a => a.number));
    expect(used.filter(number => notAgendas.includes(number))).toEqual([]);
  });

  it.each(knownRecordings)(
    '$videoId is the recording of $date',
    ({ videoId, date, sessionTrack, way, inArchive }) => {
      const found = sessions.filter(({ recordings }) =>
        recordings.some(each => each.videoId === videoId),
      );
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ date, track: sessionTrack });
      const [recording] = found[0].recordings;
      expect(recording.matchedBy).toBe(inArchive ? 'link' : way.matchedBy);
    },
  );

  it('finds the recording that a host linked to afterwards', () => {
    expect(sessionOf('2021-02-17', null)[0]).toMatchObject({
      recordings: [{ videoId: '4-VX9tDdJYY', matchedBy: 'link' }],
      topics: [{ author: { login: 'jbadeau' } }],
    });
  });

  it('gives each session its own key, and each video one session', () => {
    const keys = sessions.flatMap(each => each.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(sessions.every(each => each.keys.length > 0)).toBe(true);
    const videos = sessions.flatMap(each =>
      each.recordings.map(r => r.videoId),
    );
    expect(new Set(videos).size).toBe(videos.length);
  });

  it('tells what does not agree, and what it would like to look up', () => {
    expect(problems.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'date-conflict: The archive says 2024-02-24 (“Feb 24, 2024”), the agenda it links to says 2024-02-21; the agenda counts',
      'duplicate-agenda: There are 2 agendas for 2023-12-20: #115, #116',
    ]);
    expect(linkedVideoIds).toEqual(['9_f7hMHAZqY', 'UZTVjv-AvZA']);
  });

  it('leads people to the agenda that the archive links to', () => {
    expect(sessionOf('2023-12-20', null)[0]).toMatchObject({
      agendaUrl: 'https://github.com/backstage/community/issues/116',
      agendas: [{ number: 115 }, { number: 116 }],
    });
  });

  it('lets each track in at its own door', () => {
    expect(sessionOf('2022-04-20', 'adopters')[0].joinUrl).toBe(
      'https://backstage.io/live',
    );
    expect(sessionOf('2022-04-27', 'contributors')[0].joinUrl).toBe(
      'https://spotify.zoom.us/j/99236687098',
    );
  });

  it('does not depend on the order of the records', () => {
    const reversed = joinRecords(
      backstageSeries,
      [...communityRecords].reverse(),
    );
    expect(reversed).toEqual({ sessions, problems, linkedVideoIds });
  });
});
