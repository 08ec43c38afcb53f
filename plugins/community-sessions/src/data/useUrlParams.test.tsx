import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import { useArchiveView } from '../components/IndexPage/useArchiveView';
import { useArchiveFilters } from './useArchiveFilters';
import { useUrlParams } from './useUrlParams';

/** Two writers of the URL, and the ways to call them. */
const Page = () => {
  const url = useUrlParams();
  const { change, keepShown } = useArchiveFilters(url);
  const [, setView] = useArchiveView(url);
  const navigate = useNavigate();
  const actions = {
    'Two filters': () => {
      change({ track: 'adopters' });
      change({ year: 2026 });
    },
    'Filter and view': () => {
      change({ track: 'adopters' });
      setView('list');
    },
    'View and more': () => {
      setView('list');
      keepShown(48);
    },
    Year: () => change({ year: 2026 }),
    Back: () => navigate(-1),
    Link: () => navigate('?q=linked'),
  };
  return (
    <>
      <output>{useLocation().search}</output>
      {Object.entries(actions).map(([name, onClick]) => (
        <button key={name} onClick={onClick}>
          {name}
        </button>
      ))}
    </>
  );
};

const click = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));
const search = () => screen.getByRole('status').textContent;

beforeEach(() => {
  localStorage.clear();
  render(
    <MemoryRouter initialEntries={['/?q=runs']}>
      <Page />
    </MemoryRouter>,
  );
});

it.each([
  { action: 'Two filters', url: '?q=runs&track=adopters&year=2026' },
  { action: 'Filter and view', url: '?q=runs&track=adopters&view=list' },
  { action: 'View and more', url: '?q=runs&view=list&shown=48' },
])('keeps both changes of one moment: $action', async ({ action, url }) => {
  await click(action);
  expect(search()).toBe(url);
});

it('goes back one change at a time, and on from there', async () => {
  await click('Year');
  await click('Two filters');
  await click('Back');
  await click('Back');
  expect(search()).toBe('?q=runs&year=2026');
  await click('Filter and view');
  expect(search()).toBe('?q=runs&year=2026&track=adopters&view=list');
});

it('starts from what a link has made of the URL', async () => {
  await click('Year');
  await click('Link');
  await click('Filter and view');
  expect(search()).toBe('?q=linked&track=adopters&view=list');
});
