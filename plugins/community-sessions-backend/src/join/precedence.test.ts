import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decide, PRECEDENCE } from './precedence';

const DOCUMENT = resolve(
  __dirname,
  '../../../../docs/how-sessions-are-made.md',
);

it('is the table in the docs', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const section = text.split('## Which claim decides')[1].split('\n## ')[0];
  const rows = section
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line => line.split('|').map(cell => cell.trim()))
    .map(([, field, sources]) => [field, sources.split(', ')]);
  expect(rows).toEqual(Object.entries(PRECEDENCE));
});

describe('decide', () => {
  it.each([
    [{ override: 'a', event: 'b', config: 'c' }, 'a', 'override'],
    [{ override: undefined, event: 'b', config: 'c' }, 'b', 'event'],
    [{ override: null, agenda: '', config: 'c' }, '', 'agenda'],
  ])('%j', (claims, value, voice) => {
    expect(decide('startsAt', claims)).toEqual({ value, voice });
  });

  it('decides nothing where nobody says anything', () => {
    expect(decide('title', {})).toBeUndefined();
  });
});
