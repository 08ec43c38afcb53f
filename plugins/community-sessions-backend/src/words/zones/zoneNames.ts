import { IANAZone } from 'luxon';
import { readAbbreviation, readUtc } from './abbreviations';
import { readCity, readEastAsian, readRegion } from './places';
import { matchAt, PrintedZone, ZoneRead } from './printedZone';

const LONGEST_BRACKET = 60;

function readIanaName(text: string, at: number): ZoneRead | undefined {
  const match = matchAt(
    /[A-Z][A-Za-z]{2,15}\/[A-Z][A-Za-z_-]{2,20}(?:\/[A-Z][A-Za-z_-]{2,20})?(?![\p{L}])/uy,
    text,
    at,
  );
  return match && IANAZone.isValidZone(match[0])
    ? { zone: { zone: match[0] }, end: at + match[0].length }
    : undefined;
}

/** The zone whose name begins at a place in a text: an abbreviation, an offset from UTC, words, an IANA name or a city. */
export function readZoneName(text: string, at: number): ZoneRead | undefined {
  return (
    readUtc(text, at) ??
    readAbbreviation(text, at) ??
    readIanaName(text, at) ??
    readEastAsian(text, at) ??
    readRegion(text, at) ??
    readCity(text, at)
  );
}

/** The first zone named in a short text, such as the inside of brackets or the header of a column. */
export function findZoneName(text: string): PrintedZone | undefined {
  const short = text.slice(0, LONGEST_BRACKET);
  for (const { index } of short.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)) {
    const read = readZoneName(short, index);
    if (read) {
      return read.zone;
    }
  }
  return undefined;
}
