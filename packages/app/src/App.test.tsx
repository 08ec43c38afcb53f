import { within } from '@testing-library/react';
import { openPortal } from './__testUtils__/openPortal';

describe('the portal on the new frontend system', () => {
  it('signs the guest in and finds the plugin among its packages', async () => {
    const { sidebar } = await openPortal({ path: '/', permissions: 'ALLOW' });
    expect(
      within(sidebar).getByRole('link', { name: 'Sessions' }),
    ).toHaveAttribute('href', '/community-sessions');
  }, 30_000);
});
