import { SessionMatch } from '@backstage-community/plugin-community-sessions-common';
import { matchTarget } from './matchTarget';

it.each<[SessionMatch['kind'], string | null, string, number | undefined]>([
  ['title', null, '', undefined],
  ['topic', '1200', '#topic-1200', undefined],
  ['topic', null, '#topics', undefined],
  ['agenda', '321', '#agenda-321', undefined],
  ['notes', null, '#minutes', undefined],
  ['recording', '-a_b', '?v=-a_b', undefined],
  ['recording', null, '', undefined],
  ['chapter', '-a@b@845', '?v=-a%40b&t=845', 845],
  ['chapter', 'first@0', '?v=first', 0],
  ['chapter', 'first', '', 0],
  ['chapter', null, '', 0],
])('%s %j is at %j', (kind, target, suffix, startSeconds) => {
  expect(matchTarget({ kind, target, text: '' })).toEqual({
    suffix,
    startSeconds,
  });
});
