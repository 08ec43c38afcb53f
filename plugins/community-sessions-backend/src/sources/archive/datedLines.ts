import { parseDates } from '../../words/dates/parseDates';
import { titleOf, visibleLines } from './headings';

/** A part of an archive that has no dated headings. */
export interface DatedPart {
  heading: string;
  bodyMarkdown: string;
}

const BOLD_LINE = /^\s{0,3}(?:\*\*|__)([^*_]{4,200})(?:\*\*|__):?\s*$/;
const LIST_ITEM = /^[-*+] {1,3}(\S.*)$/;
const TABLE_ROW = /^\s{0,3}\|?[^|\n]{1,300}\|.+$/;
/** A date that stands later in a line is only mentioned there. */
const FIRST_CHARACTERS = 60;
/** Fewer are no list of meetings. */
const FEWEST = 2;
const LONGEST_HEADING = 200;

function beginsWithDate(text: string): boolean {
  return parseDates(text.slice(0, FIRST_CHARACTERS)).some(
    ({ year, start }) => year !== undefined && start < FIRST_CHARACTERS / 2,
  );
}

function headingOf(line: string): string {
  return titleOf(line.trim()).slice(0, LONGEST_HEADING);
}

/** Parts that begin at each line of a form and go on to the next. */
function partsAt(
  markdown: string,
  form: RegExp,
  keepsLine: boolean,
  atMost: number,
): DatedPart[] {
  const begins = visibleLines(markdown).filter(({ line }) => {
    const text = form.exec(line)?.[1];
    return text !== undefined && beginsWithDate(titleOf(text));
  });
  return begins.slice(0, atMost).map(({ line, start, end }, index) => ({
    heading: headingOf(form.exec(line)?.[1] ?? line),
    bodyMarkdown: markdown
      .slice(keepsLine ? start : end, begins[index + 1]?.start)
      .trim(),
  }));
}

/** Rows with a date in a cell; the cell is the heading, the row what is told of it. */
function partsOfTables(markdown: string, atMost: number): DatedPart[] {
  return visibleLines(markdown)
    .filter(({ line }) => TABLE_ROW.test(line))
    .flatMap(({ line }) => {
      const cells = line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map(cell => cell.trim());
      const dated = cells.find(cell => beginsWithDate(titleOf(cell)));
      return dated
        ? [
            {
              heading: headingOf(dated),
              bodyMarkdown: cells
                .filter(cell => cell && cell !== dated)
                .join('\n\n'),
            },
          ]
        : [];
    })
    .slice(0, atMost);
}

/** Splits an archive without dated headings: at dates in bold, at the items of a list, or at the rows of a table. */
export function splitLines(markdown: string, atMost: number): DatedPart[] {
  return (
    [
      partsAt(markdown, BOLD_LINE, false, atMost),
      partsOfTables(markdown, atMost),
      partsAt(markdown, LIST_ITEM, true, atMost),
    ].find(parts => parts.length >= FEWEST) ?? []
  );
}
