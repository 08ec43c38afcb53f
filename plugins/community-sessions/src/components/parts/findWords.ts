/** A piece of text, and whether it is one of the words looked for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** Cuts a text where words of a search occur in it, case and accents aside: as the search of the API does. */
export function findWords(text: string, query: string): Piece[] {
  const { folded, sources } = foldWithSources(text);
  const isHit = new Array<boolean>(text.length).fill(false);
  for (const word of new Set(fold(query).split(/\s+/).filter(Boolean))) {
    for (
      let at = folded.indexOf(word);
      at >= 0;
      at = folded.indexOf(word, at + word.length)
    ) {
      isHit.fill(true, sources[at], sources[at + word.length] ?? text.length);
    }
  }
  return pieces(text, isHit);
}

/** Takes case and accents out of a text. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A folded text with, for each of its places, the place in the text that it comes from. */
function foldWithSources(text: string): { folded: string; sources: number[] } {
  let folded = '';
  const sources: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const each of fold(character).split('')) {
      folded += each;
      sources.push(at);
    }
    at += character.length;
  }
  return { folded, sources };
}

function pieces(text: string, isHit: boolean[]): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at === text.length || isHit[at] !== isHit[from]) {
      found.push({ text: text.slice(from, at), isHit: isHit[from] });
      from = at;
    }
  }
  return found;
}
