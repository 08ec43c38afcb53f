import { renderInTestApp } from '@backstage/test-utils';
import { screen, waitForElementToBeRemoved } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Feedback } from './Feedback';
import { StaleNotice } from './StaleNotice';

/** A button that says something once it is clicked. */
const Speaker = ({ name }: { name: string }) => {
  const [message, setMessage] = useState<string>();
  return (
    <>
      <button onClick={() => setMessage(`${name} is done`)}>{name}</button>
      <Feedback message={message} onClose={() => setMessage(undefined)} />
    </>
  );
};

const click = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

it('shows the latest message only', async () => {
  await renderInTestApp(
    <>
      <Speaker name="First" />
      <Speaker name="Second" />
    </>,
  );
  await click('Second');
  await click('First');
  expect(screen.getByRole('alert')).toHaveTextContent('First is done');
  await click('Second');
  expect(screen.getByRole('alert')).toHaveTextContent('Second is done');
  await click('Close');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('stands in for the notice that something is stale, which comes back', async () => {
  await renderInTestApp(
    <>
      <Speaker name="First" />
      <StaleNotice error={new Error('No')} asOf={0} onRetry={() => {}} />
    </>,
  );
  expect(await screen.findByText(/Could not be brought/)).toBeVisible();
  await click('First');
  expect(screen.getByRole('alert')).toHaveTextContent('First is done');
  await waitForElementToBeRemoved(screen.queryByText(/Could not be brought/));
  await click('Close');
  expect(await screen.findByText(/Could not be brought/)).toBeVisible();
});
