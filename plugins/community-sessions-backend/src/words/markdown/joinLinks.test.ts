import { tracks as known } from '../__testUtils__/tracks';
import { chooseJoinUrl, joinCandidates } from './joinLinks';
import { markdownLines } from './markdownLines';

const TWO_DOORS = `Watch [on demand](https://backstage.io/on-demand)

## How to join the Adopters Community Session
Come to [the live page](https://backstage.io/live), chat on [Discord](https://discord.com/invite/x)

## How to join the Contributors Community Session
https://spotify.zoom.us/j/99236687098?pwd=x`;

describe('chooseJoinUrl', () => {
  it.each([
    ['adopters', TWO_DOORS, 'adopters', 'https://backstage.io/live'],
    [
      'contributors',
      TWO_DOORS,
      'contributors',
      'https://spotify.zoom.us/j/99236687098?pwd=x',
    ],
    ['everyone', TWO_DOORS, null, 'https://backstage.io/live'],
    [
      'no typing of numbers',
      'Go to https://zoom.us/join or https://x.zoom.us/j/1',
      null,
      'https://x.zoom.us/j/1',
    ],
    [
      'Google Meet',
      'https://meet.google.com/abc-defg-hij',
      null,
      'https://meet.google.com/abc-defg-hij',
    ],
    [
      'Teams',
      '[Join](https://teams.microsoft.com/l/meetup-join/19%3a)',
      null,
      'https://teams.microsoft.com/l/meetup-join/19%3a',
    ],
    [
      'a live stream',
      'https://www.youtube.com/live/rRphwXeq33Q',
      null,
      'https://www.youtube.com/live/rRphwXeq33Q',
    ],
    [
      'a door of their own',
      '## How to join\n[Discord](https://discord.gg/x), [room](https://meet.example.com/guild)',
      null,
      'https://meet.example.com/guild',
    ],
    [
      'Tencent Meeting',
      '- 腾讯会议：https://meeting.tencent.com/dm/abc',
      null,
      'https://meeting.tencent.com/dm/abc',
    ],
    [
      "behind Google's redirect",
      '- [Link](https://www.google.com/url?q=https://zoom.us/j/111?pwd%3Dx&sa=D)',
      null,
      'https://zoom.us/j/111?pwd=x',
    ],
    [
      "behind Outlook's redirect",
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F1&data=0',
      null,
      'https://teams.microsoft.com/l/meetup-join/1',
    ],
    [
      'beside a label',
      '**Location:** https://rooms.example.org/b/abc',
      null,
      'https://rooms.example.org/b/abc',
    ],
    [
      'a text that says join',
      '[LFX Zoom](https://rooms.example.org/meeting/2)',
      null,
      'https://rooms.example.org/meeting/2',
    ],
    [
      'no map beside a label',
      'Location: https://maps.google.com/?q=hall',
      null,
      null,
    ],
    ['an unknown door elsewhere', '[docs](https://example.com/x)', null, null],
    [
      "only the other track's door",
      '## How to join the Contributors Session\nhttps://x.zoom.us/j/1',
      'adopters',
      null,
    ],
    [
      'recordings',
      '[YouTube](https://www.youtube.com/@BackstageCommunity)',
      null,
      null,
    ],
    [
      'a zone converter',
      '## Join\n[time](https://www.timeanddate.com/x)',
      null,
      null,
    ],
  ] as const)('%s', (_, body, track, expected) => {
    expect(
      chooseJoinUrl(
        joinCandidates(markdownLines(body), {
          tracks: known,
          meetingHosts: [],
        }),
        track,
      ),
    ).toBe(expected);
  });
});
