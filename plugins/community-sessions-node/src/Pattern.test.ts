import { Pattern } from './Pattern';

describe('Pattern', () => {
  it.each([
    { source: '^Guild', text: 'GUILD meeting', expected: true },
    { source: '^Guild', text: 'The guild', expected: false },
    { source: '\\bséance\\b|Treffen', text: 'Unser TREFFEN', expected: true },
    {
      source: '^[^\\[]*(sync|call)\\s*#?\\d{1,3}$',
      text: 'Sync #12',
      expected: true,
    },
    { source: '定例会', text: '第12回定例会', expected: true },
    { source: 'x', text: `${'a'.repeat(1000)}x`, expected: false },
  ])('finds $source in $text: $expected', ({ source, text, expected }) => {
    const pattern = Pattern.parse(source);
    expect(pattern.test(text)).toBe(expected);
    expect(pattern.test(text)).toBe(expected);
  });

  it('needs no longer for a pattern that backtracks elsewhere', () => {
    const started = Date.now();
    const title = `${'word '.repeat(190)}!`;
    expect(Pattern.parse('^(\\w+\\s?)+session').test(title)).toBe(false);
    expect(Date.now() - started).toBeLessThan(1000);
  });

  it.each([
    { source: '(?!RFC)Agenda', message: /look-around .* bounded time/ },
    { source: '(?<=a)b', message: /look-around/ },
    { source: '(a)\\1', message: /back reference/ },
    { source: '[', message: /^'\[' is not a regular expression$/ },
  ])('refuses $source', ({ source, message }) => {
    expect(() => Pattern.parse(source)).toThrow(message);
  });
});
