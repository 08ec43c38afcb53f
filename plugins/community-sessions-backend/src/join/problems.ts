import { Problem } from '@backstage-community/plugin-community-sessions-common';

/** What YAML reads as text, or as the day that it is, without quotes. */
const PLAIN = /^(?:[a-z]+|\d{4}-\d\d-\d\d)$/;

/** An entry under `overrides`, as it stands in the config. */
export function overrideEntry(values: Record<string, string>): string {
  const entries = Object.entries(values).map(([key, value]) =>
    PLAIN.test(value) ? `${key}: ${value}` : `${key}: '${value}'`,
  );
  return `overrides: [{ ${entries.join(', ')} }]`;
}

/** The same problems in the same order, whatever order they were found in. */
export function sortProblems(problems: Problem[]): Problem[] {
  const keyed = new Map(
    problems.map(problem => [
      [problem.kind, problem.url ?? '', problem.message].join('\n'),
      problem,
    ]),
  );
  return [...keyed]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, problem]) => problem);
}
