import type { LetterRound } from '@vekha/digests/letter-round';
import type { DeadlineEnforcer } from '@vekha/event-sourcing/deadline-enforcer';
import type { ProcessManagerRunner } from '@vekha/event-sourcing/process-manager-runner';
import type { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import type { ProjectionStore } from '@vekha/event-sourcing/projection-store';
import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import type { CountedProgress } from '@vekha/installation/counted-progress';
import type { DataDestruction } from '@vekha/installation/data-destruction';
import type { OwnConsents } from '@vekha/installation/own-consents';

export const LOG = Symbol('log');
export const READ_SIDE = Symbol('read side');
export const JOB_QUEUE = Symbol('job queue');
export const DUTIES = Symbol('duties');

/** The registers of this host: what writes them, what keeps them, what reads them. */
export interface ReadSide {
  readonly projections: ProjectionRunner;
  readonly database: ProjectionStore;
  readonly reader: RegisterReader;
}

/** What the worker does by itself. */
export interface Duties {
  readonly enforcer: DeadlineEnforcer;
  readonly policies: readonly ProcessManagerRunner[];
  readonly letters: LetterRound;
  readonly destruction: DataDestruction;
  readonly ownConsents: OwnConsents;
  readonly progress: CountedProgress;
}
