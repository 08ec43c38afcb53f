import { matchAt, ZoneRead } from './printedZone';

/** Abbreviations in capitals, with the offset of their season (`null`: both) and the zones that use them, the likeliest first. */
const ABBREVIATIONS: Record<
  string,
  [offset: number | null, ...zones: string[]]
> = {
  UTC: [0],
  GMT: [0, 'Europe/London'],
  BST: [60, 'Europe/London'],
  WET: [0, 'Europe/Lisbon'],
  WEST: [60, 'Europe/Lisbon'],
  CET: [60, 'Europe/Paris'],
  CEST: [120, 'Europe/Paris'],
  MEZ: [60, 'Europe/Paris'],
  MESZ: [120, 'Europe/Paris'],
  EET: [120, 'Europe/Helsinki'],
  EEST: [180, 'Europe/Helsinki'],
  MSK: [180, 'Europe/Moscow'],
  TRT: [180, 'Europe/Istanbul'],
  SAST: [120, 'Africa/Johannesburg'],
  WAT: [60, 'Africa/Lagos'],
  EAT: [180, 'Africa/Nairobi'],
  GST: [240, 'Asia/Dubai'],
  IST: [330, 'Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  ICT: [420, 'Asia/Bangkok'],
  WIB: [420, 'Asia/Jakarta'],
  SGT: [480, 'Asia/Singapore'],
  HKT: [480, 'Asia/Hong_Kong'],
  AWST: [480, 'Australia/Perth'],
  JST: [540, 'Asia/Tokyo'],
  KST: [540, 'Asia/Seoul'],
  ACST: [570, 'Australia/Adelaide'],
  ACDT: [630, 'Australia/Adelaide'],
  AEST: [600, 'Australia/Sydney', 'Australia/Brisbane'],
  AEDT: [660, 'Australia/Sydney'],
  NZST: [720, 'Pacific/Auckland'],
  NZDT: [780, 'Pacific/Auckland'],
  NZT: [null, 'Pacific/Auckland'],
  BRT: [-180, 'America/Sao_Paulo'],
  ART: [-180, 'America/Argentina/Buenos_Aires'],
  CLT: [-240, 'America/Santiago'],
  CLST: [-180, 'America/Santiago'],
  COT: [-300, 'America/Bogota'],
  NST: [-210, 'America/St_Johns'],
  AST: [-240, 'America/Halifax', 'America/Puerto_Rico'],
  ADT: [-180, 'America/Halifax'],
  ET: [null, 'America/New_York'],
  EST: [-300, 'America/New_York'],
  EDT: [-240, 'America/New_York'],
  CT: [null, 'America/Chicago'],
  CST: [-360, 'America/Chicago', 'Asia/Shanghai'],
  CDT: [-300, 'America/Chicago'],
  MT: [null, 'America/Denver'],
  MST: [-420, 'America/Denver', 'America/Phoenix'],
  MDT: [-360, 'America/Denver'],
  PT: [null, 'America/Los_Angeles'],
  PST: [-480, 'America/Los_Angeles'],
  PDT: [-420, 'America/Los_Angeles'],
  AKST: [-540, 'America/Anchorage'],
  AKDT: [-480, 'America/Anchorage'],
  HST: [-600, 'Pacific/Honolulu'],
};

/** Abbreviations that stand for other things as well. */
const ALSO_WORDS = new Set([
  'AST',
  'ART',
  'COT',
  'CT',
  'EAT',
  'GST',
  'ICT',
  'MT',
  'NST',
  'TRT',
  'WAT',
  'WIB',
]);

/** `UTC`, `GMT+2`, `UTC-05:30`, `UTC +0530`; the sign needs digits behind it. */
const UTC_OFFSET =
  /(?:UTC|GMT)(?: ?([+\-−±]) ?(\d{1,2})(?:(?::([0-5]\d))|([0-5]\d))?(?![\d:]))?(?!\p{L})/iuy;

/** Reads an offset from UTC. */
export function readUtc(text: string, at: number): ZoneRead | undefined {
  const match = matchAt(UTC_OFFSET, text, at);
  if (!match) {
    return undefined;
  }
  const [all, sign, hours = '0', minutes = '0', compact = '0'] = match;
  if (!sign) {
    const zone = all.toUpperCase() === 'GMT' ? { zone: 'Europe/London' } : {};
    return { zone: { offset: 0, ...zone }, end: at + all.length };
  }
  const total = Number(hours) * 60 + Number(minutes) + Number(compact);
  if (Number(hours) > 14) {
    return undefined;
  }
  return {
    zone: { offset: sign === '-' || sign === '−' ? -total || 0 : total },
    end: at + all.length,
  };
}

/** Reads `ET`, `CEST`, `CET/CEST`, `CE(S)T`, `P(D)T`. Lower case is taken for a word. */
export function readAbbreviation(
  text: string,
  at: number,
): ZoneRead | undefined {
  const optional = matchAt(/([A-Z]{1,3})\(([SD])\)T(?![\p{L}])/uy, text, at);
  if (optional) {
    const name = ABBREVIATIONS[`${optional[1]}ST`];
    return name && { zone: { zone: name[1] }, end: at + optional[0].length };
  }
  const match = matchAt(/[A-Z]{2,5}(?![\p{L}])/uy, text, at);
  if (!match || !Object.hasOwn(ABBREVIATIONS, match[0])) {
    return undefined;
  }
  const [offset, zone, ...others] = ABBREVIATIONS[match[0]];
  const end = at + match[0].length;
  const second = matchAt(/ ?\/ ?([A-Z]{2,5})(?![\p{L}])/uy, text, end);
  const sameClocks =
    second &&
    zone &&
    ABBREVIATIONS[second[1]]?.[1] === zone &&
    Object.hasOwn(ABBREVIATIONS, second[1]);
  if (sameClocks) {
    return { zone: { zone }, end: end + second[0].length };
  }
  return {
    zone: {
      ...(offset !== null && { offset }),
      ...(zone && { zone }),
      ...(others.length && { others }),
    },
    end,
    ...(ALSO_WORDS.has(match[0]) && { isWord: true as const }),
  };
}
