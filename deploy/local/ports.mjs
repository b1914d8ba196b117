import { createServer } from 'node:net';

function listen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/**
 * The preferred port when it is free on the host, else any free one.
 * @param {number} preferred 1…65535, or 0 for any
 * @param {{ host?: string, except?: number[] }} [options] `except`: ports already promised to others
 * @returns {Promise<number>}
 */
export async function freePort(preferred, { host = '127.0.0.1', except = [] } = {}) {
  const port = await listen(preferred, host);
  if (port !== undefined && !except.includes(port)) return port;
  if (port === undefined && preferred === 0) throw new Error(`no free port on ${host}`);
  return freePort(0, { host, except });
}
