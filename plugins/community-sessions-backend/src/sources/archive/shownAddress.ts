/** By these parameters Azure DevOps, Bitbucket and others tell which file it is. */
const FILE_PARAMETERS = ['path', 'version', 'at', 'ref', 'ref_type', 'plain'];

/** The address of a file as everybody may see it: without credentials, and without what may be a token. */
export function shownAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (!FILE_PARAMETERS.includes(name)) {
      url.searchParams.delete(name);
    }
  }
  return url.href;
}
