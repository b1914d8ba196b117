import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { DiagnosticsRecorded } from '../card-events';
import type { PersonEvent } from '../events';
import { futureRefusal, knownRefusal, stoppedRefusal } from '../known-person';
import type { FileFacts } from '../needed-facts';
import type { Person } from '../person-state';
import { said } from '../said';
import { scanRefusal } from '../stored-scan';
import type { RecordDiagnostics } from './record-diagnostics.command';

export const recordDiagnostics: Decide<Person, RecordDiagnostics, PersonEvent, { readonly scan?: FileFacts | undefined }> = (command, state, { facts, today, id }) => {
  const { personId, method, occurredOn, result, scan } = command;
  const wrong = knownRefusal(state) ?? stoppedRefusal(state) ?? futureRefusal('Когда проведена', occurredOn, today(state.zone)) ?? scanRefusal(command, facts);
  return wrong ?? accept(DiagnosticsRecorded({ personId, diagnosticsId: id('diagnostics'), method, takenOn: occurredOn, ...said({ result, scan: scan && { ...scan } }) }));
};
