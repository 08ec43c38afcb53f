import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { fakePictures } from '../../__testUtils__/fakePictures';
import { fakeSession } from '../../__testUtils__/fakeSessions';
import { violatePolicy } from '../../__testUtils__/violatePolicy';
import { PersonAvatar } from './PersonAvatar';
import { Thumbnail } from './Thumbnail';

afterEach(() => jest.restoreAllMocks());

const SESSION = fakeSession('2026-10-21T14:00:00Z');
const shown = (container: HTMLElement) =>
  [...container.querySelectorAll('img')].map(({ src }) => src);

/** A list of pictures that all come from this host. */
async function renderRows(host: string, count = 20) {
  const urls = Array.from({ length: count }, (_, row) => `${host}/${row}.png`);
  const { container } = await renderInTestApp(
    <ul>
      {urls.map(url => (
        <li key={url}>
          <Thumbnail session={SESSION} url={url} />
          <PersonAvatar person={{ login: 'ana', avatarUrl: url }} />
        </li>
      ))}
    </ul>,
  );
  return { container, urls };
}

it('asks a host that the policy blocks for one picture only', async () => {
  const host = 'https://blocked.example.com';
  const { asked, fail } = fakePictures();
  const { container, urls } = await renderRows(host);
  expect([...asked(), ...shown(container)]).toEqual([urls[0]]);

  violatePolicy('img-src', urls[0]);
  fail();
  expect(asked()).toEqual([urls[0]]);
  expect(shown(container)).toEqual([]);
  expect(screen.getAllByText('21')).toHaveLength(urls.length);
  expect(screen.getAllByText('A')).toHaveLength(urls.length);
});

it('shows all pictures once one of the host has loaded', async () => {
  const { asked, load } = fakePictures();
  const { container, urls } = await renderRows(
    'https://allowed.example.com',
    3,
  );
  load();
  expect(new Set(shown(container))).toEqual(new Set(urls));
  expect(screen.queryByText('21')).not.toBeInTheDocument();
  expect(asked()[0]).toBe(urls[0]);
});

it('shows the other pictures where one is missing', async () => {
  const { fail, load } = fakePictures();
  const { container, urls } = await renderRows(
    'https://one-missing.example.com',
    3,
  );
  fail();
  load();
  expect(new Set(shown(container))).toEqual(new Set(urls.slice(1)));
  expect(screen.getAllByText('21')).toHaveLength(1);
});

it('asks a host that does not respond three times only', async () => {
  const { asked, fail } = fakePictures();
  const { container, urls } = await renderRows('https://dead.example.com');
  urls.forEach(fail);
  expect(asked()).toEqual(urls.slice(0, 3));
  expect(shown(container)).toEqual([]);
});

it('goes on with pictures that a policy only reports', async () => {
  const { load } = fakePictures();
  const { container, urls } = await renderRows(
    'https://reported.example.com',
    2,
  );
  violatePolicy('img-src', urls[0], 'report');
  load();
  expect(new Set(shown(container))).toEqual(new Set(urls));
});
