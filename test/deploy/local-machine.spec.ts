import { createServer, type AddressInfo, type Server } from 'node:net';
import { nodeVersion, ports, steps } from './local-scripts';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])('%s is accepted: it loads ES modules through require', (version) => {
    expect(nodeVersion.isSupported(version)).toBe(true);
  });

  it.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0'])('%s is refused', (version) => {
    expect(nodeVersion.isSupported(version)).toBe(false);
  });

  it('a refusal says which version runs and what to install', () => {
    const failure = (() => {
      try {
        nodeVersion.checkNode('18.20.0');
        return undefined;
      } catch (error) {
        return steps.describeFailure(error);
      }
    })();
    expect(failure).toContain('18.20.0');
    expect(failure).toContain('Что сделать: поставьте Node.js 22');
  });
});

describe('a step', () => {
  it('prints what it does, the outcome and how long it took', async () => {
    const printed: string[] = [];
    await expect(steps.step('Сборка', () => ({ outcome: 'собрано', value: 7 }), (text) => printed.push(text))).resolves.toBe(7);
    expect(printed.join('')).toMatch(/^• Сборка… собрано \(\d+,\d с\)\n$/);
  });

  it('that fails says so on its line and throws on', async () => {
    const printed: string[] = [];
    const failing = steps.step('Сборка', () => Promise.reject(new Error('нет')), (text) => printed.push(text));
    await expect(failing).rejects.toThrow('нет');
    expect(printed.join('')).toMatch(/не вышло \(\d+,\d с\)\n$/);
  });
});

describe('ports', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  async function occupy(): Promise<number> {
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    return (server.address() as AddressInfo).port;
  }

  it('the preferred port is taken when it is free', async () => {
    const free = await ports.freePort(0);
    await expect(ports.freePort(free)).resolves.toBe(free);
  });

  it('a taken port gives way to a free one', async () => {
    const taken = await occupy();
    const given = await ports.freePort(taken);
    expect(given).not.toBe(taken);
    await expect(ports.freePort(given)).resolves.toBe(given);
  });

  it('a port promised to another process is not given twice', async () => {
    const promised = await ports.freePort(0);
    await expect(ports.freePort(promised, { except: [promised] })).resolves.not.toBe(promised);
  });
});
