import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { ReactNode } from 'react';
import { failure } from '../__testUtils__/fakeSessions';
import { useRequest } from './useRequest';

type Listener = Parameters<SignalApi['subscribe']>[1];

/** Follows requests for a word, whose answers can be replaced; and a signal to send. */
function setup() {
  const answers = { send: async (word: string) => word.toLocaleUpperCase() };
  const listeners = new Set<Listener>();
  const signals: SignalApi = {
    subscribe: (_, listener) => {
      listeners.add(listener as Listener);
      return { unsubscribe: () => listeners.delete(listener as Listener) };
    },
  };
  const send = (word: string) => answers.send(word);
  const hook = renderHook(({ word }) => useRequest(word, send), {
    initialProps: { word: 'a' as string | undefined },
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[[signalApiRef, signals]]}>
        {children}
      </TestApiProvider>
    ),
  });
  return {
    ...hook,
    answers,
    fail: (status: number) => {
      answers.send = () => Promise.reject(failure(status, 'No'));
    },
    signal: () =>
      act(() => listeners.forEach(each => each({ action: 'changed' }))),
  };
}

it('asks for nothing while there is nothing to ask for', async () => {
  const { result, rerender } = setup();
  await waitFor(() => expect(result.current.data).toBe('A'));
  rerender({ word: undefined });
  expect(result.current).toMatchObject({ loading: true, error: undefined });
});

it('shows the answer before until there is one to a new request', async () => {
  const { result, rerender } = setup();
  await waitFor(() => expect(result.current.data).toBe('A'));
  rerender({ word: 'b' });
  expect(result.current).toMatchObject({ data: 'A', loading: true });
  await waitFor(() => expect(result.current.data).toBe('B'));
  expect(result.current.loading).toBe(false);
});

it('does not pass an old answer off as one to a request that failed', async () => {
  const { result, rerender, fail } = setup();
  await waitFor(() => expect(result.current.data).toBe('A'));
  fail(503);
  rerender({ word: 'b' });
  await waitFor(() => expect(result.current.error).toBeDefined());
  expect(result.current.data).toBeUndefined();
});

it('asks again when sessions have changed, without a sign of loading', async () => {
  const { result, answers, signal } = setup();
  await waitFor(() => expect(result.current.data).toBe('A'));
  answers.send = async word => `${word} anew`;
  signal();
  expect(result.current).toMatchObject({ data: 'A', loading: false });
  await waitFor(() => expect(result.current.data).toBe('a anew'));
});

it.each([
  [503, 'A', 'refreshError'],
  [403, undefined, 'error'],
  [404, undefined, 'error'],
] as const)(
  'after a refresh that fails with %d it has %j to show',
  async (status, data, where) => {
    const { result, fail, signal } = setup();
    await waitFor(() => expect(result.current.data).toBe('A'));
    const { asOf } = result.current;
    fail(status);
    signal();
    await waitFor(() => expect(result.current[where]).toBeDefined());
    expect(result.current.data).toBe(data);
    expect(result.current.asOf).toBe(data && asOf);
  },
);
