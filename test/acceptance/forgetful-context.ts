import { systemClock } from '@vekha/event-sourcing/clock';
import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { CommandExecutor } from '@vekha/event-sourcing/command-executor';
import { CommandDirectory, CommandGateway } from '@vekha/event-sourcing/command-gateway';
import { ImpersonalText, Reference } from '@vekha/event-sourcing/command-fields';
import { accept } from '@vekha/event-sourcing/decider';
import { defineEvent, type EventOf, impersonalText, personal, reference } from '@vekha/event-sourcing/event-definition';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import { PersonalPhone } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { openEventStore } from '@vekha/event-store/open-event-store';
import { passingSealer } from '../support/engine-beside';

/** A context as it must never be: its telephone is sealed, its name was forgotten. */
const VisitorNoted = defineEvent('VisitorNoted', 1, 'записан посетитель', {
  visitorId: reference('person'),
  name: impersonalText(),
  phone: personal({ subject: 'visitorId', purpose: 'mentoring' }),
});

class NoteVisitor {
  @Reference('Посетитель') visitorId: string;
  @ImpersonalText('Имя', 100) name: string;
  @PersonalPhone('Телефон') phone: Sealed;
}

const catalogue = commandCatalogue<null, EventOf<typeof VisitorNoted>>({
  category: 'visitor',
  decider: { initial: null, evolve: (state) => state },
  scope: () => 'municipality',
  entries: [
    command({
      command: NoteVisitor,
      decide: ({ visitorId, name, phone }: NoteVisitor) => accept(VisitorNoted({ visitorId, name, phone })),
      title: 'Записать посетителя',
      gives: [VisitorNoted],
      stream: ({ visitorId }) => `visitor-${visitorId}`,
      creates: true,
    }),
  ],
});

/** Writes down a visitor in a log of SQLite, the whole way through the engine. */
export async function noteVisitor(file: string, visitor: { readonly visitorId: string; readonly name: string; readonly phone: string }): Promise<void> {
  const fail = (failure: Error): void => {
    throw failure;
  };
  const store = await openEventStore({ kind: 'sqlite', file, origin: 'forgetful', onFatal: fail });
  const sealer = passingSealer();
  const registry = new EventRegistry([VisitorNoted], [], sealer.purposes);
  const executor = new CommandExecutor({ store, registry, catalogues: [catalogue], clock: systemClock, sealer, bodySecret: 'secret', zone: 'Europe/Moscow', tzdata: 'spec' });
  const directory = new CommandDirectory([catalogue]);
  const gateway = new CommandGateway(directory, () => true, (asked, submission) => {
    const found = directory.find(asked.constructor.name);
    if (!found) throw new Error(`${asked.constructor.name} is not in the catalogue`);
    return executor.execute(found.catalogue, found.entry, asked, submission);
  });
  try {
    const outcome = await gateway.submit(NoteVisitor.name, visitor, { principal: { id: 'spec', role: 'curator', scopes: 'all' }, key: 'noting', mustSayVersion: false });
    if (!outcome.accepted) throw new Error(outcome.rejection.code);
  } finally {
    await store.close();
  }
}
