import { ClaimReader } from '../../sources/ClaimReader';
import { tokenize } from '../../words/markdown/tokens';

const FILLERS = new Set([
  'the',
  'and',
  'for',
  'of',
  'our',
  'monthly',
  'weekly',
  'agenda',
  'rfc',
]);

function stems(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter(
        ({ kind, lower }) =>
          kind === 'word' && lower.length > 2 && !FILLERS.has(lower),
      )
      .map(({ lower }) => (lower.endsWith('s') ? lower.slice(0, -1) : lower)),
  );
}

/** Returns whether a title looks like one of the series: it has most of the words of the series' title, or a source says so. */
export function titleMatchesSeries(
  series: { title: string },
  readers: ClaimReader[],
): (title: string) => boolean {
  const wanted = stems(series.title);
  return title => {
    const text = title.slice(0, 500);
    const words = stems(text);
    const found = [...wanted].filter(word => words.has(word)).length;
    return (
      (wanted.size > 0 && found * 2 > wanted.size) ||
      readers.some(reader => reader.isTitleOfSeries?.(text))
    );
  };
}
