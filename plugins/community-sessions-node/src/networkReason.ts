/** What Node.js calls a failure of the network, e.g. `ECONNREFUSED`. */
const NETWORK_CODE = /^[A-Z][A-Z0-9_]+$/;

/**
 * Why there was no response, for the end of a message: ` (ECONNREFUSED)`, or nothing. Messages are left out: that of a
 * header that can not be sent repeats the header, which may be a token.
 * @public
 */
export function networkReason(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (
      'code' in each &&
      typeof each.code === 'string' &&
      NETWORK_CODE.test(each.code)
    ) {
      return ` (${each.code})`;
    }
  }
  return '';
}
