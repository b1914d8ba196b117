import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { composeFaults } from './compose-rules';
import { knownVariables } from './variables';

const DEPLOY = resolve(__dirname, '../../deploy');
const read = (name: string) => readFileSync(join(DEPLOY, name), 'utf8');
const EMBEDDED = read('compose.yml');
const CLUSTER = read('compose.eventstoredb.yml');

/** The file with one fault planted in it; the fault must really change it. */
function planted(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
}

describe.each([
  ['compose.yml', EMBEDDED],
  ['compose.eventstoredb.yml', CLUSTER],
])('%s', (_name, text) => {
  it('conforms to the schema and the rules', () => {
    expect(composeFaults(text, knownVariables())).toEqual([]);
  });

  it.each([
    ['an unknown key', /restart: unless-stopped/, 'restrat: unless-stopped', 'must NOT have additional properties'],
    ['an impossible value', /restart: unless-stopped/, 'restart: sometimes', 'must be equal to one of the allowed values'],
    ['an environment value that is no text', /VEKHA_API_PORT: '3000'/, 'VEKHA_API_PORT: 3000', 'must be string'],
    ['an image without a version', /image: redis:7.2-bookworm/, 'image: redis', 'image redis has no version'],
    ['the latest image', /image: redis:7.2-bookworm/, 'image: redis:latest', 'has no version'],
    ['a dependency that is not there', /redis: \{ condition/, 'rediss: { condition', 'depends on rediss'],
    ['a volume that is not declared', /\n {2}redis: \{\}/, '', 'is not declared'],
    ['a variable on no list', /VEKHA_LOG_LEVEL:/, 'VEKHA_LOGLEVEL:', 'VEKHA_LOGLEVEL is on no list'],
    ['a substitution on no list', /\$\{VEKHA_LOG_LEVEL/, '${VEKHA_LOG', 'VEKHA_LOG is on no list'],
    ['a port open to the network', /'127\.0\.0\.1:\$/, "'$", 'is open to the network'],
    ['a Redis that forgets', /--appendonly, 'yes'/, "--appendonly, 'no'", 'runs without --appendonly yes'],
    ['a Redis that evicts', /noeviction/, 'allkeys-lru', 'runs without --maxmemory-policy noeviction'],
    ['a Redis nobody watches', /\n {4}healthcheck:\n {6}test: \[CMD, redis-cli, ping\]\n {6}interval: 5s\n {6}timeout: 3s\n {6}retries: 10/, '', 'redis to be healthy, which has no health check'],
    ['a product with more rights than it needs', /read_only: true/, 'read_only: false', 'has more rights'],
  ])('is refused with %s', (_what, from, to, fault) => {
    expect(composeFaults(planted(text, from, to), knownVariables()).join('\n')).toContain(fault);
  });
});

describe('the cluster of compose.eventstoredb.yml', () => {
  it.each([
    ['telemetry on every node', "\n  EVENTSTORE_TELEMETRY_OPTOUT: 'true'", '', 'eventstore-3: sends telemetry'],
    ['telemetry on one node', '      EVENTSTORE_NODE_HOST_ADVERTISE_AS: eventstore-2', "      EVENTSTORE_TELEMETRY_OPTOUT: 'false'\n      EVENTSTORE_NODE_HOST_ADVERTISE_AS: eventstore-2", 'eventstore-2: sends telemetry'],
    ['no certificates', "EVENTSTORE_CLUSTER_SIZE: '3'", "EVENTSTORE_CLUSTER_SIZE: '3'\n  EVENTSTORE_INSECURE: 'true'", 'runs without certificates'],
    ['a password known to everybody', /EVENTSTORE_DEFAULT_OPS_PASSWORD: .*/, 'EVENTSTORE_DEFAULT_OPS_PASSWORD: changeit', 'EVENTSTORE_DEFAULT_OPS_PASSWORD that must be chosen'],
    ['a node that does not seed from the others', 'EVENTSTORE_GOSSIP_SEED: eventstore-1:2113,eventstore-3:2113', 'EVENTSTORE_GOSSIP_SEED: eventstore-1:2113', 'eventstore-2: the gossip seed'],
    ['a size that is not the number of nodes', "CLUSTER_SIZE: '3'", "CLUSTER_SIZE: '5'", 'the cluster size'],
    ['a node under the name of another', 'EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: eventstore-3', 'EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: eventstore-1', 'eventstore-3: is advertised'],
    ['a secret that is not declared', /\nsecrets:\n {2}idempotency:\n.*\n/, '\n', 'secret idempotency is not declared'],
  ])('is refused with %s', (_what, from, to, fault) => {
    expect(composeFaults(planted(CLUSTER, from, to), knownVariables()).join('\n')).toContain(fault);
  });
});
