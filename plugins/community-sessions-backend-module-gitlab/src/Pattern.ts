import { RE2JS, RE2JSException } from 're2js';

const LONGEST_TEXT = 1000;
const NOT_IN_RE2 = /\(\?<?[=!]|\\[1-9]|\\k</;

/** A configured regular expression, in any case, on an engine that takes linear time. */
export class Pattern {
  readonly #compiled: RE2JS;

  private constructor(readonly source: string) {
    this.#compiled = RE2JS.compile(
      RE2JS.translateRegExp(source),
      RE2JS.CASE_INSENSITIVE,
    );
  }

  /** Throws an Error whose message follows the name of a key. */
  static parse(source: string): Pattern {
    try {
      return new Pattern(source);
    } catch (error) {
      if (!(error instanceof RE2JSException)) {
        throw error;
      }
      throw new Error(
        NOT_IN_RE2.test(source)
          ? `'${source}' uses look-around or a back reference, which RE2 does not have; write it without`
          : `'${source}' is not a regular expression`,
      );
    }
  }

  /** Whether the pattern occurs in the first 1000 characters of a text. */
  test(text: string): boolean {
    return this.#compiled.matcher(text.slice(0, LONGEST_TEXT)).find();
  }
}
