import { hash } from '../data/random';
import { escapeXml } from './xml';

/** Two colours that go well together and carry white text, by seed. */
export function colours(seed: string): [from: string, to: string] {
  const hue = hash(`hue ${seed}`) % 360;
  return [`hsl(${hue} 58% 30%)`, `hsl(${(hue + 48) % 360} 62% 42%)`];
}

/** Three rings and a wave behind a text, on a ground of two colours. */
export function backdrop(seed: string, width: number, height: number): string {
  const [from, to] = colours(seed);
  const x = width * (0.7 + (hash(`x ${seed}`) % 25) / 100);
  const y = height * (0.15 + (hash(`y ${seed}`) % 50) / 100);
  const rings = [0.2, 0.34, 0.5]
    .map(
      size =>
        `<circle cx="${x}" cy="${y}" r="${
          height * size
        }" fill="#fff" fill-opacity=".07"/>`,
    )
    .join('');
  const wave = `M0 ${height * 0.82} C ${width * 0.3} ${height * 0.68}, ${
    width * 0.55
  } ${height * 0.98}, ${width} ${height * 0.76} V ${height} H 0 Z`;
  return `<defs><linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#ground)"/>${rings}
<path d="${wave}" fill="#000" fill-opacity=".18"/>`;
}

/** Initials on colour. */
export function avatar(login: string): string {
  const words = login
    .replace('[bot]', '')
    .split(/[^a-zA-Z0-9]+|(?<=[a-z])(?=[A-Z])/);
  const initials = words
    .filter(Boolean)
    .slice(0, 2)
    .map(word => word[0].toUpperCase())
    .join('');
  const [from, to] = colours(login);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120">
<defs><linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>
<rect width="120" height="120" fill="url(#ground)"/>
<text x="60" y="62" fill="#fff" font-family="Helvetica, Arial, sans-serif" font-size="50" font-weight="600" text-anchor="middle" dominant-baseline="central">${escapeXml(
    initials,
  )}</text>
</svg>`;
}

/** The picture on top of an early agenda. */
export function banner(number: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 260" width="1000" height="260">
${backdrop(`banner ${number}`, 1000, 260)}
<text x="60" y="130" fill="#fff" font-family="Helvetica, Arial, sans-serif" font-size="54" font-weight="700">Backstage Community Session</text>
<text x="60" y="185" fill="#fff" fill-opacity=".85" font-family="Helvetica, Arial, sans-serif" font-size="30">Agenda #${escapeXml(
    number,
  )}</text>
</svg>`;
}
