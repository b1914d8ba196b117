import Ajv from 'ajv';
import { parse } from 'yaml';
import schema from './compose.schema.json';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly secrets?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly cap_drop?: readonly string[];
  readonly read_only?: boolean;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly secrets?: Readonly<Record<string, object>>;
}

type Rule = (compose: Compose, text: string, variables: readonly string[]) => string[];

const conforms = new Ajv({ strict: false, allErrors: true }).compile(schema);

function each(compose: Compose, check: (name: string, service: Service) => readonly string[]): string[] {
  return Object.entries(compose.services).flatMap(([name, service]) => check(name, service).map((fault) => `${name}: ${fault}`));
}

function when(condition: boolean, fault: string): string[] {
  return condition ? [fault] : [];
}

const isEventStore = ({ image }: Service) => image.startsWith('eventstore/eventstore:');
const isRedis = ({ image }: Service) => image.startsWith('redis:');
const isVekha = ({ image }: Service) => image.startsWith('vekha:');

const imagesAreOfAKnownVersion: Rule = (compose) =>
  each(compose, (_, { image }) => when(!/^[a-z0-9./-]+:[a-z0-9][\w.-]*$/.test(image) || image.endsWith(':latest'), `image ${image} has no version`));

const referencesExist: Rule = (compose) =>
  each(compose, (_, service) => [
    ...Object.keys(service.depends_on ?? {}).flatMap((other) => when(!(other in compose.services), `depends on ${other}, which is not there`)),
    ...(service.volumes ?? []).flatMap((mount) => when(!((mount.split(':')[0] ?? '') in compose.volumes), `volume ${mount} is not declared`)),
    ...(service.secrets ?? []).flatMap((secret) => when(!(secret in (compose.secrets ?? {})), `secret ${secret} is not declared`)),
  ]);

const whoIsWaitedForIsWatched: Rule = (compose) =>
  each(compose, (_, service) =>
    Object.entries(service.depends_on ?? {}).flatMap(([other, { condition }]) => {
      const healthcheck = compose.services[other]?.healthcheck;
      // The product's own image carries a health check; the others need one here.
      const isWatched = healthcheck !== undefined || isVekha(compose.services[other] ?? service);
      return when(condition === 'service_healthy' && !isWatched, `waits for ${other} to be healthy, which has no health check`);
    }),
  );

const variablesAreKnown: Rule = (compose, text, variables) => [
  ...each(compose, (_, service) =>
    Object.keys(service.environment ?? {}).flatMap((name) =>
      when(isEventStore(service) ? !name.startsWith('EVENTSTORE_') : !variables.includes(name), `variable ${name} is on no list`),
    ),
  ),
  ...[...text.matchAll(/\$\{([A-Z0-9_]+)/g)].flatMap(([, name = '']) => when(!variables.includes(name), `variable ${name} is on no list`)),
];

const portsAreOfLoopback: Rule = (compose) =>
  each(compose, (_, { ports = [] }) => ports.flatMap((port) => when(!port.startsWith('127.0.0.1:'), `port ${port} is open to the network`)));

const redisKeepsAndNeverEvicts: Rule = (compose) =>
  each(compose, (_, service) => {
    const command = (service.command ?? []).join(' ');
    return isRedis(service) ? ['--appendonly yes', '--maxmemory-policy noeviction'].flatMap((option) => when(!command.includes(option), `runs without ${option}`)) : [];
  });

const eventStoreSendsNoTelemetry: Rule = (compose) =>
  each(compose, (_, service) => when(isEventStore(service) && service.environment?.['EVENTSTORE_TELEMETRY_OPTOUT'] !== 'true', 'sends telemetry'));

const eventStoreIsSecure: Rule = (compose) =>
  each(compose, (_, service) => {
    const environment = service.environment ?? {};
    if (!isEventStore(service)) return [];
    const certificates = ['EVENTSTORE_CERTIFICATE_FILE', 'EVENTSTORE_CERTIFICATE_PRIVATE_KEY_FILE', 'EVENTSTORE_TRUSTED_ROOT_CERTIFICATES_PATH'];
    const passwords = ['EVENTSTORE_DEFAULT_ADMIN_PASSWORD', 'EVENTSTORE_DEFAULT_OPS_PASSWORD'];
    return [
      ...when('EVENTSTORE_INSECURE' in environment, 'runs without certificates'),
      ...certificates.flatMap((name) => when(!(name in environment), `has no ${name}`)),
      ...passwords.flatMap((name) => when(!/^\$\{[A-Z_]+:\?/.test(environment[name] ?? ''), `has no ${name} that must be chosen`)),
    ];
  });

const eventStoreNodesKnowEachOther: Rule = (compose) => {
  const nodes = Object.entries(compose.services).filter(([, service]) => isEventStore(service));
  return nodes.flatMap(([name, { environment = {} }]) => {
    const others = nodes.map(([other]) => other).filter((other) => other !== name);
    return [
      ...when(environment['EVENTSTORE_CLUSTER_SIZE'] !== String(nodes.length), `${name}: the cluster size is not the number of nodes`),
      ...when(environment['EVENTSTORE_GOSSIP_SEED'] !== others.map((other) => `${other}:2113`).join(','), `${name}: the gossip seed is not the other nodes`),
      ...['NODE', 'REPLICATION'].flatMap((kind) => when(environment[`EVENTSTORE_${kind}_HOST_ADVERTISE_AS`] !== name, `${name}: is advertised under another name`)),
    ];
  });
};

const productHasFewRights: Rule = (compose) =>
  each(compose, (_, service) => when(isVekha(service) && !(service.read_only === true && service.cap_drop?.includes('ALL')), 'has more rights than it needs'));

const RULES: readonly Rule[] = [
  imagesAreOfAKnownVersion,
  referencesExist,
  whoIsWaitedForIsWatched,
  variablesAreKnown,
  portsAreOfLoopback,
  redisKeepsAndNeverEvicts,
  eventStoreSendsNoTelemetry,
  eventStoreIsSecure,
  eventStoreNodesKnowEachOther,
  productHasFewRights,
];

/**
 * What is wrong with a compose file: first against the schema; when that holds, against the rules of this project.
 * @param text the file
 * @param variables the names of `deploy/variables.json`
 */
export function composeFaults(text: string, variables: readonly string[]): string[] {
  const compose: unknown = parse(text, { merge: true });
  if (!conforms(compose)) return (conforms.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  return RULES.flatMap((rule) => rule(compose as unknown as Compose, text, variables));
}
