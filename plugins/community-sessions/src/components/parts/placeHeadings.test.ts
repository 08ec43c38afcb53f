import { placeHeadings } from './placeHeadings';

it.each([
  ['h1 h2 h3', 4, [4, 5, 6]],
  ['h3 h1 h2', 4, [4, 4, 5]],
  ['h1 h4 h4 h2 h3', 4, [4, 5, 5, 5, 6]],
  ['h1 h2 h3 h4 h5', 5, [5, 6, 6, 6, 6]],
])('places %s below %d as %j', (tags, first, levels) => {
  const root = document.createElement('div');
  root.innerHTML = tags
    .split(' ')
    .map(tag => `<${tag} id="topics">x</${tag}>`)
    .join('');
  placeHeadings(root, first);
  expect(
    [...root.children].map(each => Number(each.getAttribute('aria-level'))),
  ).toEqual(levels);
  expect(root.querySelector('[id]')).toBeNull();
});
