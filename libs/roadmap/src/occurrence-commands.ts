import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { ownRuleFacts } from '@vekha/term/rule-facts';
import { stream, theMeasure, theOccurrence } from './command-things';
import { evidenceFacts } from './evidence-data';
import { moveOccurrence } from './move-occurrence/move-occurrence';
import { MoveOccurrence } from './move-occurrence/move-occurrence.command';
import { OccurrenceHeld, OccurrenceMoved, OccurrenceScheduled, OccurrenceSkipped, OnDemandOccurrenceRequested } from './occurrence-events';
import { recordOccurrenceHeld } from './record-occurrence-held/record-occurrence-held';
import { RecordOccurrenceHeld } from './record-occurrence-held/record-occurrence-held.command';
import { requestOnDemandOccurrence } from './request-on-demand-occurrence/request-on-demand-occurrence';
import { RequestOnDemandOccurrence } from './request-on-demand-occurrence/request-on-demand-occurrence.command';
import type { Roadmap } from './roadmap-state';
import { skipOccurrence } from './skip-occurrence/skip-occurrence';
import { SkipOccurrence } from './skip-occurrence/skip-occurrence.command';

export const occurrenceEntries: readonly CommandEntry<Roadmap>[] = [
  command({
    command: RecordOccurrenceHeld, decide: recordOccurrenceHeld, title: 'Отметить очередное проведение',
    gives: [OccurrenceHeld],
    stream, needs: ({ evidence }, state) => evidenceFacts(evidence, state), thing: theOccurrence, again: ['OCCURRENCE_CLOSED'],
  }),
  command({ command: MoveOccurrence, decide: moveOccurrence, title: 'Перенести очередное проведение', gives: [OccurrenceMoved], stream, needs: ownRuleFacts, thing: theOccurrence, again: ['NEW_TERM_UNCHANGED'] }),
  command({ command: SkipOccurrence, decide: skipOccurrence, title: 'Отменить очередное проведение', gives: [OccurrenceSkipped], stream, thing: theOccurrence, again: ['OCCURRENCE_CLOSED'] }),
  command({
    command: RequestOnDemandOccurrence, decide: requestOnDemandOccurrence, title: 'Запросить встречу',
    gives: [OnDemandOccurrenceRequested, OccurrenceScheduled],
    stream, needs: ownRuleFacts, thing: theMeasure,
  }),
];
