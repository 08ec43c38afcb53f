import { RE2JS, RE2JSException } from 're2js';

const LONGEST_TEXT = 1000;
const UNBOUNDED = /\(\?<?[=!]|\\[1-9]|\\k</;

/**
 * A configured regular expression, in any case, on an engine whose time grows with the text alone.
 * @public
 */
export class Pattern {
  readonly #compiled: RE2JS;
  /** Lower case, where the pattern is nothing but words: they are found without the engine. */
  readonly #words: string | undefined;

  private constructor(readonly source: string) {
    this.#compiled = RE2JS.compile(
      RE2JS.translateRegExp(source),
      RE2JS.CASE_INSENSITIVE,
    );
    this.#words = /^[\w ]+$/.test(source) ? source.toLowerCase() : undefined;
  }

  /** Throws an Error that says what is wrong, to follow the name of a key. */
  static parse(source: string): Pattern {
    try {
      return new Pattern(source);
    } catch (error) {
      if (!(error instanceof RE2JSException)) {
        throw error;
      }
      throw new Error(
        UNBOUNDED.test(source)
          ? `'${source}' uses look-around or a back reference, which can't be run in bounded time; write it without`
          : `'${source}' is not a regular expression`,
      );
    }
  }

  /** Whether the pattern occurs in the first 1000 characters of a text. */
  test(text: string): boolean {
    const start = text.slice(0, LONGEST_TEXT);
    return this.#words === undefined
      ? this.#compiled.matcher(start).find()
      : start.toLowerCase().includes(this.#words);
  }

  /** The pattern as configured. */
  toJSON(): string {
    return this.source;
  }
}
