import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { fakeApi } from '../../__testUtils__/fakeSessions';
import { renderPart } from '../../__testUtils__/renderPart';
import { SyncLink } from './SyncLink';
import { SyncView } from './SyncView';

// In a file of its own: permissions are cached for as long as a page is open.
it('is for those only who have the permission', async () => {
  const getStatus = jest.fn();
  const permissions = mockApis.permission({ authorize: AuthorizeResult.DENY });
  await renderPart(
    <>
      <SyncLink />
      <SyncView />
    </>,
    { ...fakeApi([]), getStatus },
    [[permissionApiRef, permissions]],
  );
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'community-sessions.sync.manage',
  );
  expect(screen.queryByRole('link', { name: 'Sync' })).not.toBeInTheDocument();
  expect(getStatus).not.toHaveBeenCalled();
});
