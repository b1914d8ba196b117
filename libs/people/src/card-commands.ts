import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { DiagnosticsRecorded, ImportedPersonRevoked, PersonAgeStated, PersonCardCorrected } from './card-events';
import { stream, theCard } from './command-things';
import { ConsentRenewalRequested } from './consent-events';
import { correctPersonCard } from './correct-person-card/correct-person-card';
import { CorrectPersonCard } from './correct-person-card/correct-person-card.command';
import { settingsNeeds } from './needed-facts';
import type { Person } from './person-state';
import { recordDiagnostics } from './record-diagnostics/record-diagnostics';
import { RecordDiagnostics } from './record-diagnostics/record-diagnostics.command';
import { revokeImportedPerson } from './revoke-imported-person/revoke-imported-person';
import { RevokeImportedPerson } from './revoke-imported-person/revoke-imported-person.command';
import { statePersonAge } from './state-person-age/state-person-age';
import { StatePersonAge } from './state-person-age/state-person-age.command';
import { scanNeeds } from './stored-scan';

export const cardEntries: readonly CommandEntry<Person>[] = [
  command({
    command: CorrectPersonCard, decide: correctPersonCard, title: 'Исправить карточку участника',
    gives: [PersonCardCorrected],
    stream, thing: theCard,
  }),
  command({
    command: StatePersonAge, decide: statePersonAge, title: 'Уточнить возраст обучающегося',
    gives: [PersonAgeStated, ConsentRenewalRequested],
    stream, thing: theCard, needs: settingsNeeds,
  }),
  command({
    command: RevokeImportedPerson, decide: revokeImportedPerson, title: 'Отменить внесение участника из файла',
    gives: [ImportedPersonRevoked],
    stream,
  }),
  command({
    command: RecordDiagnostics, decide: recordDiagnostics, title: 'Записать диагностику участника',
    gives: [DiagnosticsRecorded],
    stream, thing: theCard, needs: scanNeeds,
  }),
];
