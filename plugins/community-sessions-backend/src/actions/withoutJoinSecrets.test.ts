import { withoutJoinSecrets } from './withoutJoinSecrets';

describe('withoutJoinSecrets', () => {
  it.each([
    [
      'Join [here](https://x.zoom.us/j/1?pwd=abc) or come late',
      'Join [here]((link to join)) or come late',
    ],
    ['At https://meet.test/a?b=c&pwd=abc', 'At (link to join)'],
    ['At https://x.zoom.us/j/962', 'At (link to join)'],
    ['At x.zoom.us/j/962?pwd=abc', 'At (link to join)'],
    ['At https://meet.google.com/abc-defg-hij', 'At (link to join)'],
    [
      'At https://teams.microsoft.com/l/meetup-join/19%3a?context=1',
      'At (link to join)',
    ],
    ['At acme.webex.com/meet/ann', 'At (link to join)'],
    ['At https://meeting.tencent.com/dm/abc', 'At (link to join)'],
    ['At https://rooms.test/a?password=x', 'At (link to join)'],
    ['At <zoommtg://zoom.us/join?confno=1>', 'At <(link to join)>'],
    ['Passcode: 123456\nBye', 'Passcode: (removed)\nBye'],
    ['**Password:** `abc`', '**Password:** `(removed)`'],
    ['| Pass code | a1b2 |', '| Pass code | (removed) |'],
    ['The passcode is 123456', 'The passcode is (removed)'],
    ['Passcode 123456', 'Passcode (removed)'],
    ['Passcode:\n\n123456', 'Passcode:\n\n(removed)'],
  ])('turns %j into %j', (text, rest) => {
    expect(withoutJoinSecrets(text)).toBe(rest);
  });

  it.each([
    'See https://slides.test/1?a=b and https://x.zoom.us/rec/share/1',
    'We moved from Zoom to zoom.us',
    'Password policies in Backstage, and how we pin versions',
  ])('leaves alone: %s', text => {
    expect(withoutJoinSecrets(text)).toBe(text);
  });

  it.each([
    ['a'],
    ['zoom.us/'],
    ['?pwd'],
    ['pin '],
    ['pin\n\n'],
    ['pass '],
    ['*'],
  ])('is soon done with a long text made of %j', unit => {
    const started = performance.now();
    withoutJoinSecrets(unit.repeat(200_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
