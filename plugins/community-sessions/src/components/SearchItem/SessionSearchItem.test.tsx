import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { fakePictures } from '../../__testUtils__/fakePictures';
import { SessionSearchItem } from './SessionSearchItem';

const RESULT = {
  title: 'Community Session, 16 October 2024',
  text: 'About dry runs',
  location: '/meetups/backstage-2024-10-16',
  startsAt: '2024-10-16T14:00:00Z',
  endsAt: '2024-10-16T15:00:00Z',
  timeZone: 'Europe/Stockholm',
  track: 'adopters',
  status: 'past',
  hasRecording: true,
  thumbnailUrl: 'https://img.example.com/x.png',
  topicCount: 4,
};

afterEach(() => jest.restoreAllMocks());

it('shows a session with what was found marked', async () => {
  const { load } = fakePictures();
  const { container } = await renderInTestApp(
    <SessionSearchItem
      result={RESULT}
      highlight={{
        preTag: '<x>',
        postTag: '</x>',
        fields: { text: 'About <x>dry</x> runs' },
      }}
    />,
  );
  expect(screen.getByRole('link', { name: RESULT.title })).toHaveAttribute(
    'href',
    RESULT.location,
  );
  expect(screen.getByText('dry').tagName).toBe('MARK');
  expect(container).toHaveTextContent(/Adopters\s*Recorded\s*4 topics/);
  load();
  expect(container.querySelector('img')).toHaveAttribute(
    'src',
    RESULT.thumbnailUrl,
  );
});

it('makes do with a document that says little', async () => {
  const { title, text, location } = RESULT;
  await renderInTestApp(
    <SessionSearchItem
      result={{ title, text, location }}
      icon={<span data-testid="icon" />}
    />,
  );
  expect(screen.getByRole('link', { name: title })).toBeInTheDocument();
  expect(screen.getByTestId('icon')).toBeInTheDocument();
  expect(screen.getByText(text)).toBeInTheDocument();
});
