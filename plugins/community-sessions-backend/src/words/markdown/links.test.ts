import { readIssueNumbers, readLinks, readVideoIds, videoIdOf } from './links';

describe('videoIdOf', () => {
  it.each([
    ['https://www.youtube.com/watch?v=rRphwXeq33Q', 'rRphwXeq33Q'],
    ['https://youtube.com/watch?list=PL0&v=rRphwXeq33Q&t=10s', 'rRphwXeq33Q'],
    [
      'https://www.youtube.com/watch?v=b0KAvaPQLnc&t=228s&pp=2AHkAZACAQ%3D%3D',
      'b0KAvaPQLnc',
    ],
    ['https://m.youtube.com/watch?v=rRphwXeq33Q#x', 'rRphwXeq33Q'],
    ['http://youtu.be/-q2zZCFdkx4?si=abc', '-q2zZCFdkx4'],
    ['https://www.youtube.com/embed/rRphwXeq33Q', 'rRphwXeq33Q'],
    ['https://www.youtube-nocookie.com/embed/rRphwXeq33Q', 'rRphwXeq33Q'],
    ['https://www.youtube.com/live/rRphwXeq33Q?feature=share', 'rRphwXeq33Q'],
    ['https://www.youtube.com/shorts/rRphwXeq33Q', 'rRphwXeq33Q'],
    ['https://www.youtube.com/embed/videoseries?list=PL0', null],
    ['https://www.youtube.com/embed/live_stream?channel=UC0', null],
    ['https://www.youtube.com/playlist?list=PL0', null],
    ['https://www.youtube.com/@BackstageCommunity', null],
    ['https://www.youtube.com/watch?v=tooShort', null],
    ['https://youtu.be/rRphwXeq33Qlonger', null],
    ['https://notyoutube.com/watch?v=rRphwXeq33Q', null],
    ['https://evil.test/?u=youtu.be/rRphwXeq33Q', null],
    ['no address', null],
  ])('%s', (url, expected) => {
    expect(videoIdOf(url)).toBe(expected);
  });
});

describe('readVideoIds', () => {
  it.each([
    ['[watch](https://youtu.be/rRphwXeq33Q).', ['rRphwXeq33Q']],
    [
      '<a href="https://www.youtube.com/watch?list=PL0&amp;v=rRphwXeq33Q">x</a>',
      ['rRphwXeq33Q'],
    ],
    ['<https://youtu.be/rRphwXeq33Q>', ['rRphwXeq33Q']],
    [
      'youtu.be/rRphwXeq33Q and (www.youtube.com/watch?v=6sg5uMCLxTA)',
      ['rRphwXeq33Q', '6sg5uMCLxTA'],
    ],
    [
      'https://youtu.be/rRphwXeq33Q https://youtu.be/rRphwXeq33Q?t=1',
      ['rRphwXeq33Q'],
    ],
    ['| https://youtu.be/rRphwXeq33Q|', ['rRphwXeq33Q']],
    ['nothing', []],
  ])('%s', (text, expected) => {
    expect(readVideoIds(text)).toEqual(expected);
  });
});

describe('readLinks', () => {
  it.each([
    [
      '[a b](https://x.test/y)',
      [{ url: 'https://x.test/y', text: 'a b', image: false }],
    ],
    [
      '![a](https://x.test/y.png)',
      [{ url: 'https://x.test/y.png', text: 'a', image: true }],
    ],
    ['see https://x.test/y, or', [{ url: 'https://x.test/y', image: false }]],
    ['(https://x.test/a_(b))', [{ url: 'https://x.test/a_(b)', image: false }]],
    ['**https://x.test/y**', [{ url: 'https://x.test/y', image: false }]],
    ['httpx://x', []],
  ])('%s', (text, expected) => {
    expect(readLinks(text)).toMatchObject(expected);
  });
});

describe('readIssueNumbers', () => {
  const repository = {
    repository: 'https://github.com/backstage/community',
    owner: 'backstage',
    repo: 'community',
  };

  it.each([
    ['https://github.com/backstage/community/issues/34', [34]],
    ['https://github.com/Backstage/Community/issues/34#issuecomment-1', [34]],
    ['backstage/community#7 and backstage/community#2', [7, 2]],
    ['https://github.com/backstage/backstage/issues/34', []],
    ['https://github.com/backstage/community/issues?q=34', []],
    ['#34', []],
  ])('%s', (text, expected) => {
    expect(readIssueNumbers(text, repository)).toEqual(expected);
  });
});
