/** Join links without `https://`, dial-in sequences such as `+1555,,123#`, and parameters such as `pwd=…`. */
const SECRET_WORD =
  /(?:zoom(?:gov)?\.(?:us|com)|meet\.google\.com|teams\.(?:microsoft|live)\.(?:com|us)|webex\.com|meet\.jit\.si|whereby\.com|streamyard\.com|gotomeeting\.com|chime\.aws)\/\S|@zoomcrc\.com|\d,,|(?:pwd|pass(?:code|word|wd)|token|secret|key)=/i;

const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+/gi;

/** `Passcode: 123`, `Meeting ID 123 456`, `| PIN | 123 |`, and the same with the value on the next line. */
const LABELLED_SECRET =
  /\b(?:pass ?(?:code|word|wd)|pwd|pin|(?:access|meeting|host|webinar|conference) ?(?:code|id|key|number))\b(?:\s*(?:[:=|]|is\b|[–—-]\s)\s*|\s+(?=\S*\d))[^\n]*/gi;

/**
 * Takes out of a text what lets somebody into a meeting: addresses, meeting numbers, passcodes and dial-in numbers.
 * Other addresses go too: their words are found in nearly every session and help nobody to find one.
 */
export function withoutSecrets(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\S+/g, word => (SECRET_WORD.test(word) ? '' : word))
    .replace(ADDRESS, '')
    .replace(LABELLED_SECRET, '')
    .split('\n')
    .map(line => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
