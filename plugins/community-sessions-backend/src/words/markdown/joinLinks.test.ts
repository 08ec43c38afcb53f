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
