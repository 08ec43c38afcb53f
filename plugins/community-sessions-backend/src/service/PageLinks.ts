/** Addresses of the page in the portal, for what is read outside of it. */
export class PageLinks {
  /** The host of the portal, without its port. */
  readonly host: string;
  /** The list of all sessions. */
  readonly index: string;

  /**
   * @param appBaseUrl - `app.baseUrl` of the portal
   * @param pagePath - Where the page is mounted, without trailing slash
   */
  constructor(appBaseUrl: string, pagePath: string) {
    this.host = new URL(appBaseUrl).hostname;
    this.index = `${appBaseUrl.replace(/\/+$/, '')}${pagePath}`;
  }

  /** The page of one session. */
  session(id: string): string {
    return `${this.index}/${encodeURIComponent(id)}`;
  }
}
