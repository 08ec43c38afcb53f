import { analyticsApiRef } from '@backstage/core-plugin-api';
import { mockApis } from '@backstage/test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { fakeApi, fakeSession } from '../../__testUtils__/fakeSessions';
import { renderPart } from '../../__testUtils__/renderPart';
import { JoinButton } from './JoinButton';

const SESSION = fakeSession('2026-12-16T15:00:00Z', {
  joinUrl: 'https://meet.example.com/j/1?pwd=opensesame',
});

it.each(['upcoming', 'live'] as const)(
  'reports that somebody joins, but not where, when it is %s',
  async phase => {
    const analytics = mockApis.analytics();
    await renderPart(
      <JoinButton session={SESSION} phase={phase} />,
      fakeApi([]),
      [[analyticsApiRef, analytics]],
    );
    fireEvent.click(screen.getByRole('link'));
    const events = jest.mocked(analytics.captureEvent).mock.calls;
    expect(events.map(([{ action }]) => action)).toContain('join');
    expect(JSON.stringify(events)).not.toContain('meet.example.com');
  },
);
