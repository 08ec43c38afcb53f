import { createServer, request } from 'node:http';

/** Serves a portal below a path, as a reverse proxy does that takes the path off. */
export function startPathProxy({ path, port, target }) {
  const server = createServer((incoming, response) => {
    if (!incoming.url.startsWith(path)) {
      response.writeHead(404).end(`Nothing is here but ${path}`);
      return;
    }
    const forwarded = request(
      {
        ...target,
        path: incoming.url.slice(path.length) || '/',
        method: incoming.method,
        headers: incoming.headers,
      },
      received => {
        response.writeHead(received.statusCode, received.headers);
        received.pipe(response);
      },
    );
    forwarded.on('error', () => response.destroy());
    incoming.pipe(forwarded);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, 'localhost', () =>
      resolve({
        stop: () =>
          new Promise(done => {
            server.close(done);
            server.closeAllConnections();
          }),
      }),
    );
  });
}
