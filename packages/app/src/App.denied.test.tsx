import { screen, within } from '@testing-library/react';
import { openPortal } from './__testUtils__/openPortal';

describe('the portal for those who may not read sessions', () => {
  it('has no page, no entry in the sidebar, and asks for no session', async () => {
    const { sidebar, requests } = await openPortal({
      path: '/community-sessions',
      permissions: 'DENY',
    });
    expect(await screen.findByText(/404/)).toBeInTheDocument();
    // One is the logo, the other the entry of another page.
    expect(within(sidebar).getAllByRole('link', { name: 'Home' })).toHaveLength(
      2,
    );
    expect(within(sidebar).queryByText(/Sessions/)).not.toBeInTheDocument();
    expect(
      requests.filter(url => url.includes('/api/community-sessions')),
    ).toEqual([]);
  }, 30_000);
});
