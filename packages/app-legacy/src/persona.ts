/** Who is signed in: the persona of the address's `?as=`, kept for the tab, else the guest. */
export const persona = readPersona();

function readPersona(): string {
  const asked = new URLSearchParams(window.location.search).get('as');
  if (asked) {
    window.sessionStorage.setItem('demo-persona', asked);
  }
  return window.sessionStorage.getItem('demo-persona') ?? 'guest';
}
