// Stands in for api, worker and cli: healthy at once, and writes down when it starts and stops.
const { createServer } = require('node:http');
const { appendFileSync } = require('node:fs');
const { basename, dirname } = require('node:path');

const name = basename(dirname(dirname(__filename)));
const note = (what) => appendFileSync(process.env.STAND_IN_LOG, `${name} ${what}\n`);
const [verb, ...rest] = process.argv.slice(2);

if (name === 'cli') {
  note([verb, ...rest].join(' '));
  console.log(verb === 'welcome' ? 'Добро пожаловать' : 'загружена: одна дорожная карта');
} else if (process.env.STAND_IN_BROKEN === name) {
  console.error('Нет таблицы событий');
  process.exitCode = 3;
} else {
  note(`started with ${process.env.REDIS_URL === undefined ? 'no Redis' : 'Redis'}`);
  const server = createServer((request, response) => {
    if (request.url === '/die') process.exit(7);
    response.statusCode = request.url === '/health/ready' ? 200 : 404;
    response.end(String(process.pid));
  });
  server.listen(Number(process.env[`VEKHA_${name.toUpperCase()}_PORT`]), '127.0.0.1');
  process.on('SIGTERM', () => {
    note('asked to stop');
    setImmediate(() => {
      note('stopped');
      process.exit(0);
    });
  });
}
