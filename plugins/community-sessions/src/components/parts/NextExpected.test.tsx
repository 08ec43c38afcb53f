import { screen } from '@testing-library/react';
import { fakeApi, fakeSession } from '../../__testUtils__/fakeSessions';
import { renderPart } from '../../__testUtils__/renderPart';
import { NextExpected } from './NextExpected';

const SERIES = {
  id: 'backstage',
  title: 'Backstage',
  timeZone: 'Europe/Stockholm',
  startTime: '16:00',
  durationMinutes: 60,
  links: [],
};
const NOW = Date.parse('2024-11-25T09:00:00Z');
const show = (...days: string[]) =>
  renderPart(
    <NextExpected series={SERIES} now={NOW} />,
    fakeApi(days.map(day => fakeSession(`${day}T15:00:00Z`))),
  );

it('says when the next would be, where there is a habit', async () => {
  await show('2024-11-20', '2024-10-16', '2024-09-18', '2024-08-21');
  expect(
    await screen.findByText(
      'Usually on the third Wednesday of the month, at 16:00 Europe/Stockholm. The next would be on Wednesday, December 18, 2024.',
    ),
  ).toBeInTheDocument();
});

it('says the usual time only, where there is none', async () => {
  await show('2024-11-20', '2024-10-02');
  expect(
    await screen.findByText('Usually at 16:00 Europe/Stockholm.'),
  ).toBeInTheDocument();
});
