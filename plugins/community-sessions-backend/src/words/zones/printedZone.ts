/**
 * The zone printed beside a time.
 *
 * `offset` is what a seasonal name or a plain offset says for itself (`EST`, `UTC+2`), in minutes. `zone` is the IANA zone whose
 * clocks go by that name. A name of both seasons (`ET`, `Eastern`, `Berlin time`) has a zone and no offset.
 */
export interface PrintedZone {
  offset?: number;
  zone?: string;
  /** Further zones that go by the same abbreviation, less likely ones: `CST` is also China's. */
  others?: string[];
}

/** A zone and where it ends in the text. */
export interface ZoneRead {
  zone: PrintedZone;
  end: number;
  /** Also a word or a name (`10 London`, `3 AST`): tells a zone only beside a time that is one without it. */
  isWord?: true;
}

/** What a sticky pattern matches right at a place. */
export function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
