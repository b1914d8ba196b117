import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { addProgrammeMeasure } from './add-programme-measure/add-programme-measure';
import { AddProgrammeMeasure } from './add-programme-measure/add-programme-measure.command';
import { agreeProgramme } from './agree-programme/agree-programme';
import { AgreeProgramme } from './agree-programme/agree-programme.command';
import { agreeToProgrammeChange } from './agree-to-programme-change/agree-to-programme-change';
import { AgreeToProgrammeChange } from './agree-to-programme-change/agree-to-programme-change.command';
import { approveProgramme } from './approve-programme/approve-programme';
import { ApproveProgramme } from './approve-programme/approve-programme.command';
import { cancelProgramme } from './cancel-programme/cancel-programme';
import { CancelProgramme } from './cancel-programme/cancel-programme.command';
import { byOrder, ownSchool, participantNeeds, stream, theJournal, theMeasure, theProgramme } from './command-things';
import { completeProgrammeMeasure } from './complete-programme-measure/complete-programme-measure';
import { CompleteProgrammeMeasure } from './complete-programme-measure/complete-programme-measure.command';
import { declareProgrammeMeasureNotApplicable } from './declare-programme-measure-not-applicable/declare-programme-measure-not-applicable';
import { DeclareProgrammeMeasureNotApplicable } from './declare-programme-measure-not-applicable/declare-programme-measure-not-applicable.command';
import { declineProgrammeChange } from './decline-programme-change/decline-programme-change';
import { DeclineProgrammeChange } from './decline-programme-change/decline-programme-change.command';
import { draftProgramme } from './draft-programme/draft-programme';
import { DraftProgramme } from './draft-programme/draft-programme.command';
import { PairResumed, PairSuspended } from './match-events';
import { settingsFacts, templateFacts } from './needed-facts';
import { orderNeeds } from './order-basis';
import {
  ProgrammeApproved, ProgrammeCancelled, ProgrammeChangeAgreed, ProgrammeChangeDeclined, ProgrammeCorrected, ProgrammeCorrectionProposed,
  ProgrammeDrafted, ProgrammeExtended, ProgrammeExtensionProposed, ProgrammeMeasureAdded, ProgrammeMeasureCompleted,
  ProgrammeMeasureDeclaredNotApplicable, ProgrammeMeasureReopened, ProgrammeParticipantAgreed, ProgrammeProgressRecorded, ProgrammeResumed,
  ProgrammeStarted, ProgrammeSuspended,
} from './plan-events';
import type { Programme } from './programme-state';
import { proposeProgrammeCorrection } from './propose-programme-correction/propose-programme-correction';
import { ProposeProgrammeCorrection } from './propose-programme-correction/propose-programme-correction.command';
import { proposeProgrammeExtension } from './propose-programme-extension/propose-programme-extension';
import { ProposeProgrammeExtension } from './propose-programme-extension/propose-programme-extension.command';
import { recordProgrammeProgress } from './record-programme-progress/record-programme-progress';
import { RecordProgrammeProgress } from './record-programme-progress/record-programme-progress.command';
import { reopenProgrammeMeasure } from './reopen-programme-measure/reopen-programme-measure';
import { ReopenProgrammeMeasure } from './reopen-programme-measure/reopen-programme-measure.command';
import { resumeProgramme } from './resume-programme/resume-programme';
import { ResumeProgramme } from './resume-programme/resume-programme.command';
import { startProgramme } from './start-programme/start-programme';
import { StartProgramme } from './start-programme/start-programme.command';
import { suspendProgramme } from './suspend-programme/suspend-programme';
import { SuspendProgramme } from './suspend-programme/suspend-programme.command';

const thing = theProgramme;

/** The programme up to its completion (domain §4.8). */
export const planEntries: readonly CommandEntry<Programme>[] = [
  command({
    command: DraftProgramme, decide: draftProgramme, title: 'Составить проект программы', gives: [ProgrammeDrafted, ProgrammeMeasureAdded], stream, thing,
    needs: ({ templateCode }, state) => ({ ...ownSchool(undefined, state), ...(templateCode !== undefined && { template: templateFacts(templateCode) }) }),
    again: ['PROGRAMME_EXISTS'],
  }),
  command({ command: AddProgrammeMeasure, decide: addProgrammeMeasure, title: 'Добавить мероприятие программы', gives: [ProgrammeMeasureAdded], stream, thing, needs: ownSchool, again: ['MEASURE_EXISTS'] }),
  command({ command: AgreeProgramme, decide: agreeProgramme, title: 'Записать согласие участника с программой', gives: [ProgrammeParticipantAgreed], stream, thing }),
  command({
    command: ApproveProgramme, decide: approveProgramme, title: 'Утвердить программу', gives: [ProgrammeApproved], stream, thing,
    claims: ({ order }, state) => (order ? byOrder({ order }, state) : []),
    needs: ({ order }, { schoolId }) => ({ settings: settingsFacts(schoolId), ...orderNeeds(order) }), again: ['PROGRAMME_NOT_AGREED'],
  }),
  command({ command: StartProgramme, decide: startProgramme, title: 'Начать программу', gives: [ProgrammeStarted], stream, thing }),
  command({ command: CompleteProgrammeMeasure, decide: completeProgrammeMeasure, title: 'Отметить мероприятие программы выполненным', gives: [ProgrammeMeasureCompleted], stream, thing: theMeasure, again: ['MEASURE_CLOSED'] }),
  command({
    command: DeclareProgrammeMeasureNotApplicable, decide: declareProgrammeMeasureNotApplicable, title: 'Признать мероприятие программы неприменимым',
    gives: [ProgrammeMeasureDeclaredNotApplicable], stream, thing: theMeasure, again: ['MEASURE_CLOSED'],
  }),
  command({ command: ReopenProgrammeMeasure, decide: reopenProgrammeMeasure, title: 'Вернуть мероприятие программы в работу', gives: [ProgrammeMeasureReopened], stream, thing: theMeasure, again: ['MEASURE_OPEN'] }),
  command({ command: RecordProgrammeProgress, decide: recordProgrammeProgress, title: 'Записать ход программы', gives: [ProgrammeProgressRecorded], stream, thing: theJournal }),
  command({ command: ProposeProgrammeExtension, decide: proposeProgrammeExtension, title: 'Предложить продлить программу', gives: [ProgrammeExtensionProposed], stream, thing, again: ['PROPOSAL_OPEN'] }),
  command({ command: ProposeProgrammeCorrection, decide: proposeProgrammeCorrection, title: 'Предложить изменить программу', gives: [ProgrammeCorrectionProposed], stream, thing, needs: ownSchool, again: ['PROPOSAL_OPEN'] }),
  command({
    command: AgreeToProgrammeChange, decide: agreeToProgrammeChange, title: 'Записать согласие с изменением программы',
    gives: [ProgrammeChangeAgreed, ProgrammeExtended, ProgrammeCorrected, PairResumed, ProgrammeResumed], stream, thing, needs: participantNeeds, again: ['PROPOSAL_UNKNOWN'],
  }),
  command({ command: DeclineProgrammeChange, decide: declineProgrammeChange, title: 'Записать отказ от изменения программы', gives: [ProgrammeChangeDeclined], stream, thing, again: ['PROPOSAL_UNKNOWN'] }),
  command({ command: SuspendProgramme, decide: suspendProgramme, title: 'Приостановить программу', gives: [PairSuspended, ProgrammeSuspended], stream, thing, again: ['PAIR_SUSPENDED_ALREADY'] }),
  command({ command: ResumeProgramme, decide: resumeProgramme, title: 'Возобновить программу', gives: [PairResumed, ProgrammeResumed], stream, thing, needs: participantNeeds, again: ['PROGRAMME_NOT_SUSPENDED'] }),
  command({ command: CancelProgramme, decide: cancelProgramme, title: 'Отменить программу до её начала', gives: [ProgrammeCancelled], stream, thing, again: ['PROGRAMME_OVER'] }),
];
