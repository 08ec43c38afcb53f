import { APIRequestContext, expect, test } from '@playwright/test';

const BACKEND = 'http://localhost:7007/api';

test('answers an AI tool when the next session is and what is on it', async ({
  request,
}) => {
  const call = await connect(request, 'guest');
  const { tools } = await call('tools/list');
  expect(tools.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining([
      'community-sessions.list-sessions',
      'community-sessions.get-session',
      'community-sessions.search-sessions',
    ]),
  );
  const [next] = read(
    await call('tools/call', {
      name: 'community-sessions.list-sessions',
      arguments: { limit: 1 },
    }),
  ).sessions;
  expect(Date.parse(next.endsAt)).toBeGreaterThan(Date.now());
  const session = read(
    await call('tools/call', {
      name: 'community-sessions.get-session',
      arguments: { id: next.id },
    }),
  );
  expect(session.topics).toHaveLength(next.topicCount);
});

test('has no tools of ours for somebody without permission', async ({
  request,
}) => {
  const call = await connect(request, 'outsider');
  const { tools } = await call('tools/list');
  const names = tools.map(({ name }: { name: string }) => name);
  expect(names).toContain('catalog.get-catalog-entity');
  expect(names.join()).not.toContain('community-sessions');
  const answer = await call('tools/call', {
    name: 'community-sessions.list-sessions',
    arguments: {},
  });
  expect(answer.isError).toBe(true);
});

/** Calls of the Model Context Protocol, as one of the demo's people. */
async function connect(request: APIRequestContext, persona: string) {
  const provider = persona === 'guest' ? 'guest' : 'demo';
  const signIn = await request.get(`${BACKEND}/auth/${provider}/refresh`, {
    headers: {
      'x-demo-persona': persona,
      'x-requested-with': 'XMLHttpRequest',
    },
  });
  const { token } = (await signIn.json()).backstageIdentity;
  return async (method: string, params: object = {}) => {
    const response = await request.post(`${BACKEND}/mcp-actions/v1`, {
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json, text/event-stream',
      },
      data: { jsonrpc: '2.0', id: 1, method, params },
    });
    // The answer comes as the one event of a stream.
    const [, data] = /^data: (.*)$/m.exec(await response.text()) ?? [];
    return JSON.parse(data ?? '{}').result;
  };
}

function read(answer: { content: { text: string }[] }) {
  return JSON.parse(answer.content[0].text);
}
