import { randomUUID } from 'node:crypto';
import { bearerToken, newSecret, secretHash } from '@vekha/access/bearer-token';
import { mayGive } from '@vekha/access/permissions';
import { type Clock, systemClock } from '@vekha/event-sourcing/clock';
import type { CommandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { CommandExecutor } from '@vekha/event-sourcing/command-executor';
import { CommandDirectory, CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { Accepted, Principal, Submission } from '@vekha/event-sourcing/command-outcome';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore, StoredEvent } from '@vekha/event-sourcing/event-store';
import type { Sealer } from '@vekha/event-sourcing/sealing';
import { catalogues as ofTheProduct, eventRegistry } from '@vekha/installation/catalogue-list';
import { InMemoryKeyStore } from '@vekha/personal-data/in-memory/in-memory-key-store';
import { VaultSealer } from '@vekha/personal-data/vault-sealer';
import { PublishTemplate } from '@vekha/template/publish-template/publish-template.command';
import { templateLibrary } from '@vekha/template/template-library';

export const DEPARTMENT: Principal = { id: 'acceptance-department', role: 'department', scopes: 'all' };
export const OPERATOR: Principal = { id: 'acceptance-operator', role: 'system-administrator', scopes: 'all' };

/** The engine over a log, in this process and without a server: for setting the scene and for looking afterwards. */
export interface EngineBeside {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly catalogues: readonly CommandCatalogue[];
  readonly gateway: CommandGateway;
  readonly clock: Clock;
}

export interface EngineBesideParts {
  readonly store: EventStore;
  readonly bodySecret: string;
  /** Keys that die with this process when absent. */
  readonly sealer?: Sealer;
  readonly clock?: Clock;
  /** The product's own when absent; others to plant a fault. */
  readonly catalogues?: readonly CommandCatalogue[];
  /** Changes what is said about every command, to plant a fault. */
  readonly say?: (submission: Submission) => Submission;
}

export function engineBeside({ store, bodySecret, sealer = passingSealer(), clock = systemClock, catalogues = ofTheProduct, say = (submission) => submission }: EngineBesideParts): EngineBeside {
  const registry = eventRegistry();
  const executor = new CommandExecutor({ store, registry, catalogues, clock, bodySecret, zone: 'Europe/Moscow', tzdata: 'acceptance', sealer });
  const directory = new CommandDirectory(catalogues);
  const gateway = new CommandGateway(directory, mayGive, (command, submission) => {
    const found = directory.find(command.constructor.name);
    if (!found) throw new Error(`${command.constructor.name} is not in the catalogue`);
    return executor.execute(found.catalogue, found.entry, command, say(submission));
  });
  return { store, registry, catalogues, gateway, clock };
}

/** Seals with keys that die with this process. */
export function passingSealer(): Sealer {
  return new VaultSealer({ keys: new InMemoryKeyStore(), origin: 'acceptance' });
}

/** Gives a command that must be accepted. */
export async function give({ gateway }: EngineBeside, principal: Principal, command: string, input: object, key: string = randomUUID()): Promise<Accepted> {
  const outcome = await gateway.submit(command, input, { principal, key, mustSayVersion: false });
  if (!outcome.accepted) throw new Error(`${command} was refused: ${outcome.rejection.code} ${JSON.stringify(outcome.fields ?? '')}`);
  return outcome;
}

export const LYCEUM_TEMPLATE = '000-lyceum-28';

/** Publishes a template of the library, the lyceum's when none is named, and registers schools of a zone, with five working days. */
export async function furnish(engine: EngineBeside, schools: readonly string[], zone = 'Europe/Moscow', templateCode = LYCEUM_TEMPLATE): Promise<void> {
  const template = templateLibrary.find(({ code }) => code === templateCode);
  if (!template) throw new Error(`The library has no template ${templateCode}`);
  await give(engine, DEPARTMENT, PublishTemplate.name, template);
  for (const schoolId of schools) await give(engine, DEPARTMENT, 'RegisterSchool', { schoolId, name: 'МАОУ Лицей № 28', zone, week: 5 });
}

export interface IssuedToken {
  readonly id: string;
  readonly token: string;
}

/** Issues a bearer token. `expiresOn` is 30 days from the engine's now when absent. */
export async function issueToken(engine: EngineBeside, role: string, schools: readonly string[], expiresOn?: string): Promise<IssuedToken> {
  const inAMonth = new Date(Date.parse(engine.clock.now()) + 30 * 86_400_000).toISOString().slice(0, 10);
  const secret = newSecret();
  const { stream } = await give(engine, OPERATOR, 'IssueToken', { role, schools, secretHash: secretHash(secret), expiresOn: expiresOn ?? inAMonth });
  const id = stream.replace('token-', '');
  return { id, token: bearerToken(id, secret) };
}

/** The whole log, in order. */
export async function wholeLog(store: EventStore): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of store.readAll()) events.push(...page);
  return events;
}
