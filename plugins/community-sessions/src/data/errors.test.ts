import { ResponseError } from '@backstage/errors';
import { failureOf, messageOf } from './errors';

const answered = (status: number, message: string) =>
  ResponseError.fromResponse({
    status,
    statusText: 'Nope',
    ok: false,
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () =>
      JSON.stringify({
        error: { name: 'SomeError', message },
        response: { statusCode: status },
      }),
  } as Response);

it.each([
  [403, 'not-allowed'],
  [404, 'not-found'],
  [500, 'other'],
])(
  'an answer with status %d is %s, in the words of the backend',
  async (status, failure) => {
    const error = await answered(status, 'The words of the backend');
    expect(failureOf(error)).toBe(failure);
    expect(messageOf(error)).toBe('The words of the backend');
  },
);

it('takes an error without an answer as it is', () => {
  const error = new TypeError('Failed to fetch');
  expect(failureOf(error)).toBe('other');
  expect(messageOf(error)).toBe('Failed to fetch');
});
