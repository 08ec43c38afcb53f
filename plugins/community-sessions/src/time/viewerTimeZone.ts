/** IANA zone of the person who looks; asked at every use, since a laptop travels. */
export function viewerTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
