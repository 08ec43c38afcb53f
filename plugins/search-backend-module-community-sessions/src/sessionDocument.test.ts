import {
  agenda,
  recording,
  sessionDetail,
  topic,
} from './__testUtils__/sessionDetail';
import { sessionDocument } from './sessionDocument';

const JOIN_URL = 'https://meetup.zoom.us/j/96228122234?pwd=letmein';

describe('sessionDocument', () => {
  it('has everything that can be searched as text, and the rest for filters and results', () => {
    const february = recording(['Welcome', 'Golden paths']);
    const document = sessionDocument(
      sessionDetail({
        track: 'adopters',
        agendas: [agenda('# Agenda\n\n- *News*')],
        topics: [topic('About [scorecards](https://example.test/cards)')],
        topicCount: 1,
        notesMarkdown: 'We **met**',
        recording: february,
        recordings: [february],
      }),
      '/community-sessions',
    );
    expect(document).toEqual({
      title: 'Backstage Community Session, 21 February 2024',
      text: 'About scorecards\nWe met\nFebruary on tape\nWelcome\nGolden paths\nAgenda\nNews',
      location: '/community-sessions/backstage-2024-02-21',
      series: 'backstage',
      startsAt: '2024-02-21T15:00:00.000Z',
      endsAt: '2024-02-21T16:00:00.000Z',
      timeZone: 'Europe/Stockholm',
      track: 'adopters',
      status: 'past',
      year: 2024,
      hasRecording: true,
      thumbnailUrl: 'https://i.ytimg.com/vi/-aBcDeFgHiJ/hqdefault.jpg',
      topicCount: 1,
    });
  });

  it('has the same fields for a session of which little is known', () => {
    const document = sessionDocument(sessionDetail(), '/community-sessions');
    expect(document).toMatchObject({
      text: '',
      track: null,
      hasRecording: false,
      thumbnailUrl: null,
    });
  });

  it('dates a session by its own calendar', () => {
    const document = sessionDocument(
      sessionDetail({
        startsAt: '2024-12-31T20:00:00.000Z',
        timeZone: 'Asia/Kolkata',
      }),
      '/community-sessions',
    );
    expect(document).toMatchObject({
      title: 'Backstage Community Session, 1 January 2025',
      year: 2025,
    });
  });

  it.each([
    ['/meetups', '/meetups/backstage-2024-02-21'],
    ['/meetups/', '/meetups/backstage-2024-02-21'],
    ['/', '/backstage-2024-02-21'],
  ])('leads from %s to %s', (pagePath, location) => {
    expect(sessionDocument(sessionDetail(), pagePath)).toMatchObject({
      location,
    });
  });

  it('lets nobody into a meeting', () => {
    const secretive = recording([`Chapter ${JOIN_URL}`]);
    const document = sessionDocument(
      sessionDetail({
        status: 'upcoming',
        joinUrl: JOIN_URL,
        agendas: [agenda(`[Join](${JOIN_URL})\n\nPasscode: letmein`)],
        topics: [topic(`<a href="${JOIN_URL}">${JOIN_URL}</a> topic`)],
        notesMarkdown: `<p>Joined at ${JOIN_URL}</p>`,
        recordings: [secretive],
      }),
      '/community-sessions',
    );
    expect(document.text).toBe(
      'topic\nJoined at\nFebruary on tape\nChapter\nJoin',
    );
    expect(JSON.stringify(document)).not.toMatch(/letmein|zoom|96228122234/);
  });
});
