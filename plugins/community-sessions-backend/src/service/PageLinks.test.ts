import { PageLinks } from './PageLinks';

describe('PageLinks', () => {
  it.each([
    { appBaseUrl: 'https://example.com', index: 'https://example.com/meetups' },
    {
      appBaseUrl: 'https://example.com/portal',
      index: 'https://example.com/portal/meetups',
    },
    {
      appBaseUrl: 'https://example.com/portal/',
      index: 'https://example.com/portal/meetups',
    },
  ])('keeps the path of $appBaseUrl', ({ appBaseUrl, index }) => {
    const links = new PageLinks(appBaseUrl, '/meetups');
    expect(links.index).toBe(index);
    expect(links.session('team-2026-12-16')).toBe(`${index}/team-2026-12-16`);
  });
});
