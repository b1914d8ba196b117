import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { EvidenceEvent, FileStored } from './events';

/** One file of one school. */
export interface EvidenceFile {
  readonly stored: DataOf<typeof FileStored.fields> | undefined;
}

export const evidenceFile: Decider<EvidenceFile, EvidenceEvent> = {
  initial: { stored: undefined },
  evolve: (_state, event) => ({ stored: event.data }),
};
