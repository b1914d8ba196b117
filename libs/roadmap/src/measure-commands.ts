import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { acceptResult } from './accept-result/accept-result';
import { AcceptResult } from './accept-result/accept-result.command';
import { assignResponsible } from './assign-responsible/assign-responsible';
import { AssignResponsible } from './assign-responsible/assign-responsible.command';
import { attachEvidence } from './attach-evidence/attach-evidence';
import { AttachEvidence } from './attach-evidence/attach-evidence.command';
import { cancelMeasure } from './cancel-measure/cancel-measure';
import { CancelMeasure } from './cancel-measure/cancel-measure.command';
import { claimMeasure } from './claim-measure/claim-measure';
import { ClaimMeasure } from './claim-measure/claim-measure.command';
import { byOrder, stream, theMeasure } from './command-things';
import { delegateMeasure } from './delegate-measure/delegate-measure';
import { DelegateMeasure } from './delegate-measure/delegate-measure.command';
import { evidenceFacts } from './evidence-data';
import { FindingResolved } from './events';
import {
  EvidenceAttached, MeasureBecameOverdue, MeasureCancelled, MeasureClaimed, MeasureCompleted,
  MeasureDelegated, MeasureProgressReported, MeasureReopened, MeasureResultRejected, MeasureResultReported, MeasureReturned,
  ResponsibleAssigned,
} from './measure-events';
import { rejectResult } from './reject-result/reject-result';
import { RejectResult } from './reject-result/reject-result.command';
import { reopenMeasure } from './reopen-measure/reopen-measure';
import { ReopenMeasure } from './reopen-measure/reopen-measure.command';
import { headcountsOfFormula, reportProgress } from './report-progress/report-progress';
import { ReportProgress } from './report-progress/report-progress.command';
import { reportResult } from './report-result/report-result';
import { ReportResult } from './report-result/report-result.command';
import { returnMeasure } from './return-measure/return-measure';
import { ReturnMeasure } from './return-measure/return-measure.command';
import type { Roadmap } from './roadmap-state';

export const measureEntries: readonly CommandEntry<Roadmap>[] = [
  command({
    command: ReportResult,
    decide: reportResult,
    title: 'Представить результат мероприятия',
    gives: [MeasureBecameOverdue, MeasureResultReported],
    stream,
    needs: ({ evidence }, state) => evidenceFacts(evidence, state),
    thing: theMeasure,
    again: ['MEASURE_NOT_OPEN'],
  }),
  command({
    command: ReportProgress, decide: reportProgress, title: 'Сообщить о ходе мероприятия',
    gives: [MeasureProgressReported],
    stream, needs: headcountsOfFormula, thing: theMeasure,
  }),
  command({ command: AcceptResult, decide: acceptResult, title: 'Принять результат мероприятия', gives: [MeasureCompleted], stream, thing: theMeasure, again: ['RESULT_NOT_REPORTED'] }),
  command({ command: AssignResponsible, decide: assignResponsible, title: 'Назначить ответственных', gives: [ResponsibleAssigned, FindingResolved], stream, thing: theMeasure }),
  command({ command: ClaimMeasure, decide: claimMeasure, title: 'Взять мероприятие в работу', gives: [MeasureClaimed], stream, thing: theMeasure }),
  command({ command: DelegateMeasure, decide: delegateMeasure, title: 'Поручить мероприятие другому', gives: [MeasureDelegated], stream, thing: theMeasure }),
  command({ command: ReturnMeasure, decide: returnMeasure, title: 'Вернуть порученное мероприятие', gives: [MeasureReturned], stream, thing: theMeasure }),
  command({
    command: AttachEvidence, decide: attachEvidence, title: 'Приложить подтверждение',
    gives: [EvidenceAttached],
    stream, needs: ({ evidence }, state) => evidenceFacts([evidence], state), thing: theMeasure,
  }),
  command({ command: RejectResult, decide: rejectResult, title: 'Не принять результат мероприятия', gives: [MeasureResultRejected], stream, thing: theMeasure, again: ['RESULT_NOT_REPORTED'] }),
  command({
    command: CancelMeasure, decide: cancelMeasure, title: 'Отменить мероприятие приказом',
    gives: [MeasureCancelled],
    stream, thing: theMeasure, claims: byOrder, again: ['MEASURE_CLOSED'],
  }),
  command({
    command: ReopenMeasure, decide: reopenMeasure, title: 'Вернуть мероприятие в работу',
    gives: [MeasureReopened],
    stream, thing: theMeasure, claims: byOrder, again: ['MEASURE_NOT_COMPLETED'],
  }),
];
