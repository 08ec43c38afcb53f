import { agendaKey } from './claims';
import { GitLabConfig } from './config';

/**
 * The keys of the issues of a project that a text links to, each once, in the order of the text: by address (`/-/issues/12`,
 * `/issues/12`, `/-/work_items/12`) or as `group/project#12`.
 */
export function agendaLinks(
  text: string,
  { projectUrl, projectPath }: Pick<GitLabConfig, 'projectUrl' | 'projectPath'>,
): string[] {
  const lower = text.toLowerCase();
  const url = projectUrl.toLowerCase().replace(/^https?:/, '');
  const prefixes = [
    ...['/-/issues/', '/issues/', '/-/work_items/'].map(each => url + each),
    `${projectPath.toLowerCase()}#`,
  ];
  const found = prefixes.flatMap(prefix => occurrences(lower, prefix));
  found.sort((left, right) => left.at - right.at);
  return [...new Set(found.map(({ iid }) => agendaKey(iid)))];
}

function occurrences(
  text: string,
  prefix: string,
): Array<{ at: number; iid: number }> {
  const found: Array<{ at: number; iid: number }> = [];
  let at = text.indexOf(prefix);
  while (at >= 0) {
    const start = at + prefix.length;
    const [digits] = /^\d{1,9}(?!\d)/.exec(text.slice(start, start + 10)) ?? [];
    // `other/group/project#12` is another project.
    if (Number(digits) > 0 && !/[\w./-]/.test(text[at - 1] ?? '')) {
      found.push({ at, iid: Number(digits) });
    }
    at = text.indexOf(prefix, start);
  }
  return found;
}
