import { connect as connectPlain } from 'node:net';
import { connect as connectSecure } from 'node:tls';

function encode(...words) {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}

/** Splits what has arrived into whole replies; undefined while the last one is incomplete. */
function replies(text, wanted) {
  const found = [];
  let at = 0;
  while (found.length < wanted) {
    const end = text.indexOf('\r\n', at);
    if (end < 0) return undefined;
    const line = text.slice(at, end);
    at = end + 2;
    if (!line.startsWith('$')) {
      found.push(line);
      continue;
    }
    const length = Number(line.slice(1));
    if (text.length < at + length + 2) return undefined;
    found.push(text.slice(at, at + length));
    at += length + 2;
  }
  return found;
}

function signIn({ username, password }) {
  const user = username === '' ? [] : [decodeURIComponent(username)];
  return password === '' ? [] : [['AUTH', ...user, decodeURIComponent(password)]];
}

function open({ protocol, hostname, port }) {
  const host = hostname.replace(/^\[|\]$/g, '');
  const place = { host, port: Number(port || 6379) };
  if (protocol === 'redis:') return connectPlain(place);
  if (protocol === 'rediss:') return connectSecure({ ...place, servername: host });
  throw new Error(`unknown scheme ${protocol}//`);
}

/**
 * Signs in, pings, and asks for the version. Understands `redis://` and `rediss://` with user, password, host, port.
 * @param {string} url
 * @param {number} withinMs
 * @returns {Promise<{ version: string }>} version is empty when the server does not tell it
 * @throws Error in the server's or the system's words
 */
export async function askRedis(url, withinMs = 3_000) {
  const address = new URL(url);
  const commands = [...signIn(address), ['PING'], ['INFO', 'server']];
  const socket = open(address);
  try {
    const answers = await exchange(socket, commands, withinMs);
    const [pong, info] = answers.slice(-2);
    const refused = answers.slice(0, -1).find((answer) => answer.startsWith('-'));
    if (refused !== undefined) throw new Error(refused.slice(1));
    if (pong !== '+PONG') throw new Error(`unexpected answer ${pong}`);
    return { version: /^(?:valkey|redis)_version:(\S+)/m.exec(info)?.[1] ?? '' };
  } finally {
    socket.destroy();
  }
}

function exchange(socket, commands, withinMs) {
  return new Promise((resolve, reject) => {
    let arrived = '';
    socket.setEncoding('latin1');
    socket.setTimeout(withinMs, () => reject(new Error(`no answer within ${withinMs} ms`)));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the connection was closed')));
    socket.on('data', (chunk) => {
      arrived += chunk;
      const found = replies(arrived, commands.length);
      if (found !== undefined) resolve(found);
    });
    socket.write(commands.map((words) => encode(...words)).join(''));
  });
}
