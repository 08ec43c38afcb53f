import { parseChapters } from './parseChapters';

const URL = 'https://www.youtube.com/watch?v=rRphwXeq33Q';

function show(description: string, duration: number | null = 3600): string[] {
  return parseChapters(description, URL, duration).map(
    ({ startSeconds, title }) => `${startSeconds} ${title}`,
  );
}

describe('readChapters', () => {
  it.each([
    ['plain', '0:00 Intro\n1:30 News\n1:02:03 Demo', 4000],
    ['with zeros', '00:00 Intro\n01:30 News\n01:02:03 Demo', 4000],
    ['in brackets', '(0:00) Intro\n[1:30] News\n(1:02:03) - Demo', 4000],
    [
      'with bullets and dashes',
      '- 0:00 - Intro\n• 1:30 – News\n* 1:02:03: Demo',
      4000,
    ],
    ['numbered', '1. 0:00 Intro\n2. 1:30 News\n3) 1:02:03 Demo', 4000],
    [
      'ranges',
      '0:00 - 1:30 Intro\n1:30 - 1:02:03 News\n1:02:03 - 1:05:00 Demo',
      4000,
    ],
    [
      'among other lines',
      'Join 16:00 CET\nChapters:\n0:00 Intro\nhm\n1:30 News\n1:02:03 Demo\nBye',
      null,
    ],
    ['behind the title', 'Intro 0:00\nNews - 1:30\nDemo (1:02:03)', 4000],
    [
      'in brackets behind a number',
      '#1 (00:00:00) Intro\n#2 (00:01:30) News\n#3 (01:02:03) Demo',
      4000,
    ],
    ['behind an emoji', '⏱ 0:00 Intro\n🎤 1:30 News\n🎬 1:02:03 Demo', 4000],
    [
      'before another list',
      '0:00 Intro\n1:30 News\n1:02:03 Demo\nSongs\n0:10 One\n0:40 Two',
      4000,
    ],
    ['on Windows', '0:00 Intro\r\n1:30 News\r\n1:02:03 Demo\r\n', null],
  ])('%s', (_, description, duration) => {
    expect(show(description, duration)).toEqual([
      '0 Intro',
      '90 News',
      '3723 Demo',
    ]);
  });

  it.each([
    ['too few', '0:00 Intro\n1:30 News'],
    ['none at 0:00', '0:10 Intro\n1:30 News\n2:00 Demo'],
    ['not in order', '0:00 Intro\n2:30 News\n2:00 Demo'],
    ['too short', '0:00 Intro\n0:09 News\n2:00 Demo'],
    ['too short at the end', '0:00 Intro\n0:30 News\n59:55 Demo'],
    ['behind the end', '0:00 Intro\n0:30 News\n1:30:00 Demo'],
    ['without titles', '0:00\n1:30\n2:30'],
    ['no times', '0:00 Intro\n0:75 News\n1:99 Demo'],
    ['nothing', ''],
  ])('none: %s', (_, description) => {
    expect(show(description)).toEqual([]);
  });

  it('links to each', () => {
    expect(
      parseChapters('0:00 a\n0:30 b\n1:00 c', URL, null).map(each => each.url),
    ).toEqual([`${URL}&t=0s`, `${URL}&t=30s`, `${URL}&t=60s`]);
  });
});
