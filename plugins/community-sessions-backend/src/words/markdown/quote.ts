const LONGEST_QUOTE = 120;

/** Text of others in a sentence of ours: short, on one line. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE
    ? `“${line.slice(0, LONGEST_QUOTE)}…”`
    : `“${line}”`;
}
