import { foldWord } from '../dates/dateWords';

/** Regions as people call their time. */
export const REGIONS: Record<string, string> = {
  pacific: 'America/Los_Angeles',
  mountain: 'America/Denver',
  central: 'America/Chicago',
  eastern: 'America/New_York',
  atlantic: 'America/Halifax',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  'central european': 'Europe/Paris',
  'central europe': 'Europe/Paris',
  'eastern european': 'Europe/Helsinki',
  'western european': 'Europe/Lisbon',
  british: 'Europe/London',
  uk: 'Europe/London',
  india: 'Asia/Kolkata',
  indian: 'Asia/Kolkata',
  japan: 'Asia/Tokyo',
  korea: 'Asia/Seoul',
  korean: 'Asia/Seoul',
  china: 'Asia/Shanghai',
  israel: 'Asia/Jerusalem',
  brasilia: 'America/Sao_Paulo',
  'australian eastern': 'Australia/Sydney',
  'australian western': 'Australia/Perth',
  'new zealand': 'Pacific/Auckland',
};

/** Regions that are understood right behind a time also without the word `time`. */
export const BARE_REGIONS = new Set([
  'pacific',
  'mountain',
  'central',
  'eastern',
  'uk',
]);

/** Cities that give no IANA zone its name. */
const CITIES: Record<string, string> = {
  nyc: 'America/New_York',
  boston: 'America/New_York',
  atlanta: 'America/New_York',
  washington: 'America/New_York',
  'san francisco': 'America/Los_Angeles',
  sf: 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  portland: 'America/Los_Angeles',
  austin: 'America/Chicago',
  dallas: 'America/Chicago',
  montreal: 'America/Toronto',
  'rio de janeiro': 'America/Sao_Paulo',
  edinburgh: 'Europe/London',
  munich: 'Europe/Berlin',
  munchen: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  koln: 'Europe/Berlin',
  barcelona: 'Europe/Madrid',
  milan: 'Europe/Rome',
  milano: 'Europe/Rome',
  geneva: 'Europe/Zurich',
  wien: 'Europe/Vienna',
  roma: 'Europe/Rome',
  lisboa: 'Europe/Lisbon',
  warszawa: 'Europe/Warsaw',
  krakow: 'Europe/Warsaw',
  beijing: 'Asia/Shanghai',
  shenzhen: 'Asia/Shanghai',
  bangalore: 'Asia/Kolkata',
  bengaluru: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  'new delhi': 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  osaka: 'Asia/Tokyo',
  'tel aviv': 'Asia/Jerusalem',
  auckland: 'Pacific/Auckland',
  honolulu: 'Pacific/Honolulu',
};

/** The zone of each city, by its name in lower case without accents: IANA's cities and those above. */
export const cityZones = new Map<string, string>(
  Intl.supportedValuesOf('timeZone')
    .filter(zone =>
      /^(?:Africa|America|Asia|Australia|Europe)\/[^/]+$/.test(zone),
    )
    .map(zone => [
      foldWord(zone.split('/').pop() ?? '').replaceAll('_', ' '),
      zone,
    ]),
);
Object.entries(CITIES).forEach(([city, zone]) => cityZones.set(city, zone));
