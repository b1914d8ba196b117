import { Inject, Injectable } from '@nestjs/common';
import type { CommandClass } from '@vekha/event-sourcing/command-fields';
import { CommandPreview } from '@vekha/event-sourcing/command-preview';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { ProblemError, problemOf } from './problem';
import type { IncomingCommand } from './requester';

/** Shorter than any key a caller may send, so that a preview never meets the ids of a command that was given. */
const NO_KEY = 'preview';

/** What a command would bring about, under the same permission and rules; nothing is stored. */
@Injectable()
export class PreviewEndpoint {
  constructor(@Inject(CommandPreview) private readonly preview: CommandPreview) {}

  /** @throws ProblemError as the command itself would be refused */
  async of<Event extends DomainEvent>(command: CommandClass, { input, principal }: IncomingCommand): Promise<readonly Event[]> {
    const outcome = await this.preview.of(command.name, input, { principal, key: NO_KEY, mustSayVersion: false });
    if (!outcome.accepted) throw new ProblemError(problemOf(outcome));
    return outcome.events as readonly Event[];
  }
}
