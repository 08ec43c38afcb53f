import { Person } from '@backstage-community/plugin-community-sessions-common';
import { MarkdownLine } from '../markdown/markdownLines';
import { plainText } from '../markdown/plainText';

/** An item of the list of topics in the body of an agenda. */
export interface AgendaItem {
  bodyMarkdown: string;
  /** Who presents it, where the item says so. */
  presenter: Person | null;
}

/** What a list of topics stands under: a heading, or a line that ends with a colon. */
const LIST_TITLE =
  /^[^\p{L}]*(?:(?:proposed|suggested|today's|our|the|draft|meeting|call)\s+)?(?:agenda|topics?|talks?|presentations?|lightning talks|demos?|discussion(?: items| topics)?|items|program(?:me)?|tagesordnung|themen|agenda der sitzung|ordre du jour|sujets|orden del día|temas|pauta|ordem do dia|ordine del giorno|agendapunten|onderwerpen|porządek obrad|tematy|議題|アジェンダ|议程|议题|議程|안건)(?:\s+items?)?[^\p{L}]*$/iu;
const TOPIC_COLUMN =
  /^[^\p{L}]*(?:topics?|items?|agenda(?: items?)?|subjects?|title|talks?|presentations?|discussion|thema|themen|sujet|tema|temas|pauta|argomento|onderwerp|temat|議題|议题|안건|주제)[^\p{L}]*$/iu;
const PERSON_COLUMN =
  /^[^\p{L}]*(?:owners?|presenters?|speakers?|who|by|hosts?|leads?|facilitators?|champions?|proposed by|wer|referent\w*|orateur|ponente|responsable|apresentador|responsável|relatore|spreker|prelegent|担当|発表者|负责人|主讲人|발표자)[^\p{L}]*$/iu;
/** What every meeting has, and places for what is to come. */
const ROUTINE =
  /^[^\p{L}]*(?:introductions?|intros?|welcome|roll ?call|attendance|attendees|participants|scribe|note ?taker|check[- ]?in|q ?& ?a|questions|open (?:discussion|floor|mic)|any other business|aob|wrap[- ]?up|closing|adjourn\w*|review (?:of )?(?:the )?(?:agenda|minutes|action items)|announcements|your topic\b.*|.*\b(?:add|place for|propose|suggest) (?:your|a|an|any|more)(?: \p{L}+)? (?:topics?|items?|talks?|demos?|questions?|agenda|name|here|below)\b.*|tbd|tba|n\/a|none|\.{2,}|…|begrüßung|sonstiges|verschiedenes|bienvenue|divers|bienvenida|varios|boas[- ]vindas|benvenuto|varie|welkom|rondvraag|powitanie|wolne wnioski)[^\p{L}]*$/iu;
const LIST_ITEM = /^(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s*)?(.*)$/;
const MENTION = /(?:^|[\s(,])@([A-Za-z\d](?:[A-Za-z\d-]{0,38}))/;
/** `(Ann Example)`, `(Ben Sample, Cat Muster)`: capitalised names at the end, and no other remark. */
const NAME_IN_BRACKETS =
  /\((\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{0,20}){1,3})(?:(?:,|\s&|\sand)\s[^()]{1,60})?\)\s*$/u;
const MOST_ITEMS = 40;
const LONGEST_ITEM = 1000;

function presenterIn(text: string): Person | null {
  const login = MENTION.exec(text)?.[1];
  if (login) {
    return { login };
  }
  const name = NAME_IN_BRACKETS.exec(plainText(text).trim())?.[1];
  return name ? { login: null, name } : null;
}

/** Who a cell of the presenter's column names, with or without `@`. */
function presenterOfCell(cell: string): Person | null {
  const login = MENTION.exec(cell)?.[1];
  const name = plainText(cell).split(/[,&/]/)[0].trim();
  if (login) {
    return { login };
  }
  return /^\p{L}[\p{L}\s.'’-]{1,60}$/u.test(name)
    ? { login: null, name }
    : null;
}

function isItem(text: string): boolean {
  const plain = plainText(text).replace(/[*_`]/g, '').trim();
  return /\p{L}{2}/u.test(plain) && !ROUTINE.test(plain);
}

function itemsOfTable(
  rows: Array<MarkdownLine & { kind: 'row' }>,
): AgendaItem[] {
  const headers = (rows[0]?.headers ?? []).map(each => plainText(each ?? ''));
  const topic = headers.findIndex(header => TOPIC_COLUMN.test(header));
  const person = headers.findIndex(header => PERSON_COLUMN.test(header));
  if (topic < 0) {
    return [];
  }
  return rows.slice(1).flatMap(({ cells }) => {
    const text = (cells[topic] ?? '').slice(0, LONGEST_ITEM);
    return isItem(text)
      ? [
          {
            bodyMarkdown: text,
            presenter:
              presenterOfCell(cells[person] ?? '') ?? presenterIn(text),
          },
        ]
      : [];
  });
}

/**
 * The topics that the body of an agenda lists itself: the items of a list below *Agenda*, *Topics* and the like, and the rows of a
 * table with a column for them.
 *
 * Pitfalls: an item below another one belongs to it; a heading inside the list is a group; the list ends at a heading of the
 * same level or a higher one. What every meeting has (introduction, questions) is no topic.
 */
export function readAgendaItems(lines: MarkdownLine[]): AgendaItem[] {
  const items: AgendaItem[] = [];
  let inList = false;
  let level = 0;
  let outermost: number | undefined;
  for (let at = 0; at < lines.length && items.length < MOST_ITEMS; at++) {
    const line = lines[at];
    if (line.kind === 'row') {
      let end = at;
      const rows: Array<MarkdownLine & { kind: 'row' }> = [];
      for (
        let row = lines[end];
        row?.kind === 'row' && row.table === line.table;
        row = lines[end]
      ) {
        rows.push(row);
        end += 1;
      }
      items.push(...itemsOfTable(rows));
      at = end - 1;
      continue;
    }
    const text = plainText(line.text).trim();
    if (line.kind === 'heading') {
      const begins = LIST_TITLE.test(text);
      inList = begins || (inList && line.level > level);
      level = begins ? line.level : level;
      outermost = undefined;
      continue;
    }
    const item = LIST_ITEM.exec(line.text)?.[1];
    if (item === undefined) {
      if (/[:：]\W*$/.test(text) && LIST_TITLE.test(text)) {
        inList = true;
        level = 7;
        outermost = undefined;
      } else if (level === 7) {
        inList = inList && line.indent > 0;
      }
      continue;
    }
    if (!inList) {
      continue;
    }
    outermost = outermost ?? line.indent;
    const isNested = line.indent > outermost + 1;
    if (!isNested && isItem(item)) {
      const bodyMarkdown = item.slice(0, LONGEST_ITEM).trim();
      items.push({ bodyMarkdown, presenter: presenterIn(bodyMarkdown) });
    }
  }
  return items.slice(0, MOST_ITEMS);
}
