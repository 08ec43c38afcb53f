import { safeImage, safeLink } from './safeUrl';

const BASE = 'https://github.com/backstage/community/issues/1';

it.each([
  ['https://example.com/a', 'https://example.com/a'],
  ['mailto:ana@example.com', 'mailto:ana@example.com'],
  ['#comment', `${BASE}#comment`],
  ['/backstage/backstage', 'https://github.com/backstage/backstage'],
  [['javascript', 'alert(1)'].join(':'), undefined],
  ['\u0001java\nscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['vbscript:x', undefined],
])('lets %j lead to %j', (url, safe) => {
  expect(safeLink(url, BASE)).toBe(safe);
});

it('takes no relative link without knowing to what', () => {
  expect(safeLink('/a')).toBeUndefined();
});

it('takes images from the web only', () => {
  expect(safeImage('mailto:a@example.com')).toBeUndefined();
  expect(safeImage('https://example.com/a.png')).toBe(
    'https://example.com/a.png',
  );
});
