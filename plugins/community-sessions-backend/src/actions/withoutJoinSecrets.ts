import { isMeetingUrl } from '../words/markdown/joinLinks';

const WORD = /[^\s<>()[\]"|]+/g;

/** An address that opens the client of a meeting, or any with a password. */
const JOIN_ADDRESS =
  /^(?:zoommtg|msteams|webex):|[?&;](?:pwd|pass(?:code|word)|tk|token)=/i;

/** Whether a word is the address of a meeting, with or without `https://`. */
function isJoinAddress(word: string): boolean {
  const address = /^https?:/i.test(word) ? word : `https://${word}`;
  return (
    JOIN_ADDRESS.test(word) ||
    (word.includes('.') && word.includes('/') && isMeetingUrl(address, []))
  );
}

/** `Passcode: abc`, `**PIN:** 12`, `| Passcode | 12 |`, and without anything in between where a digit tells. */
const LABELLED_SECRET =
  /\b(pass ?(?:code|word)|pwd|pin)([\s*_`]{0,10}[:=|][\s*_`|]{0,10}|\s{1,5}(?:is\s{1,5})?(?=\S{0,50}\d))([^\s*`|<]+)/gi;

/** Takes out of a text what lets somebody into a meeting, and leaves what it was in place of it. */
export function withoutJoinSecrets(text: string): string {
  return text
    .replace(WORD, word => (isJoinAddress(word) ? '(link to join)' : word))
    .replace(LABELLED_SECRET, '$1$2(removed)');
}
