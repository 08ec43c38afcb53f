import { Knex } from 'knex';

/** PostgreSQL refuses texts with a NUL in them. */
const NUL = '\0';

/** A text as it can be stored. */
export function withoutNul(text: string): string {
  return text.replaceAll(NUL, '');
}

/** Restricts a query to rows with this text, of which there are none where it could not be stored. */
export function whereText(
  query: Knex.QueryBuilder,
  column: string,
  text: string,
): void {
  if (text.includes(NUL)) {
    query.whereRaw('1 = 0');
  } else {
    query.where(column, text);
  }
}
