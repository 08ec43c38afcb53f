import { excerptAround } from './excerptAround';

const LONG = 'words '.repeat(30);

it.each([
  ['early <x>hit</x>', 'early <x>hit</x>'],
  ['no hit', 'no hit'],
  [`${LONG}<x>hit</x> more`, `…${'words '.repeat(13)}<x>hit</x> more`],
  [`${'w'.repeat(200)}<x>hit</x> more`, '…<x>hit</x> more'],
])('shows of %j its first hit', (text, excerpt) => {
  expect(excerptAround(text, '<x>')).toBe(excerpt);
});
