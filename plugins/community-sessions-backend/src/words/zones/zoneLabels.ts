/**
 * Offsets from UTC, in minutes, that a zone abbreviation stands for. `ET` and the like are either of two.
 * Only used to tell whether a label can belong to a zone: the offset itself is never applied to a time.
 */
const LABELS: Record<string, number[]> = {
  CET: [60],
  CEST: [120],
  MEZ: [60],
  MESZ: [120],
  WET: [0],
  WEST: [60],
  BST: [60],
  EET: [120],
  EEST: [180],
  MSK: [180],
  IST: [330, 60, 120],
  SGT: [480],
  HKT: [480],
  JST: [540],
  KST: [540],
  AWST: [480],
  AEST: [600],
  AEDT: [660],
  NZST: [720],
  NZDT: [780],
  BRT: [-180],
  ART: [-180],
  ET: [-300, -240],
  EST: [-300],
  EDT: [-240],
  CT: [-360, -300],
  CST: [-360, 480],
  CDT: [-300],
  MT: [-420, -360],
  MST: [-420],
  MDT: [-360],
  PT: [-480, -420],
  PST: [-480],
  PDT: [-420],
  UTC: [0],
  GMT: [0],
};

/** The offsets a zone abbreviation can mean, or undefined when it is none. Lower case is taken for a word. */
export function offsetsOfLabel(word: string): number[] | undefined {
  return word === word.toUpperCase() && Object.hasOwn(LABELS, word)
    ? LABELS[word]
    : undefined;
}
