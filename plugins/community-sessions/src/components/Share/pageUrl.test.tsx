import { configApiRef, discoveryApiRef } from '@backstage/core-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { CommunitySessionsPage } from '../..';
import { fakeApi, fakeSession } from '../../__testUtils__/fakeSessions';
import { renderNewPage } from '../../__testUtils__/renderNewPage';
import { communitySessionsApiRef } from '../../api';

const SESSION = fakeSession('2026-12-16T15:00:00Z', { status: 'upcoming' });
const API = fakeApi([SESSION]);
const PATH = `/meetups/${SESSION.id}`;

beforeEach(() => {
  jest.useFakeTimers({
    now: new Date('2026-12-01T09:00:00Z'),
    advanceTimers: true,
  });
});

afterEach(() => {
  jest.useRealTimers();
});

/** The page in an app of the legacy system, whose router keeps the path of the portal to itself. */
async function openLegacy(baseUrl: string) {
  const basename = new URL(baseUrl).pathname.replace(/\/$/, '');
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [communitySessionsApiRef, API],
        [discoveryApiRef, mockApis.discovery()],
        [permissionApiRef, mockApis.permission()],
        [configApiRef, mockApis.config({ data: { app: { baseUrl } } })],
      ]}
    >
      <Routes>
        <Route path="/meetups" element={<CommunitySessionsPage />}>
          <Route path="*" />
        </Route>
      </Routes>
    </TestApiProvider>,
    {
      components: {
        Router: ({ children }) => (
          <MemoryRouter
            basename={basename}
            initialEntries={[`${basename}${PATH}`]}
          >
            {children}
          </MemoryRouter>
        ),
      },
    },
  );
}

async function openNew(baseUrl: string) {
  renderNewPage(API, { path: `/${SESSION.id}`, baseUrl });
}

describe.each([
  { system: 'legacy', open: openLegacy },
  { system: 'new', open: openNew },
])('on the $system frontend system', ({ open }) => {
  it.each([
    { baseUrl: 'https://example.com', page: `https://example.com${PATH}` },
    {
      baseUrl: 'https://example.com/portal',
      page: `https://example.com/portal${PATH}`,
    },
    {
      baseUrl: 'https://example.com/portal/',
      page: `https://example.com/portal${PATH}`,
    },
  ])('links that leave $baseUrl lead back to it', async ({ baseUrl, page }) => {
    await open(baseUrl);
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const writeText = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    expect(writeText.mock.calls).toEqual([[page]]);

    await user.click(screen.getByRole('button', { name: 'Add to calendar' }));
    const [google, outlook] = ['Google Calendar', 'Outlook.com'].map(
      name =>
        new URL(screen.getByRole<HTMLAnchorElement>('menuitem', { name }).href)
          .searchParams,
    );
    expect(google.get('location')).toBe(page);
    expect(google.get('details')).toContain(page);
    expect(outlook.get('location')).toBe(page);
    expect(outlook.get('body')).toContain(page);
  });
});
