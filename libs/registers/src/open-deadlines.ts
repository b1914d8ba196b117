import type { DeadlineSource } from '@vekha/event-sourcing/deadline-enforcer';
import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { RegisterBeginningSource } from './beginnings/register-beginning-source';
import { DeadlineSources } from './deadline-sources';
import { RegisterDeadlineSource } from './deadlines/register-deadline-source';
import { RegisterPersonDeadlineSource } from './person-deadlines/register-person-deadline-source';

/** Everything that waits for its instant, of every category of streams. */
export function openDeadlines(registers: ScopedRegisters): DeadlineSource {
  return new DeadlineSources({
    roadmap: new RegisterDeadlineSource(registers),
    person: new RegisterPersonDeadlineSource(registers),
    programme: new RegisterBeginningSource(registers, 'programme'),
    document: new RegisterBeginningSource(registers, 'document'),
  });
}
