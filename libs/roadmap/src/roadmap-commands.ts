import { command, type CommandEntry } from '@vekha/event-sourcing/command-catalogue';
import { ownRuleFacts, ruleFacts } from '@vekha/term/rule-facts';
import { activateRoadmap } from './activate-roadmap/activate-roadmap';
import { ActivateRoadmap } from './activate-roadmap/activate-roadmap.command';
import { addMeasure } from './add-measure/add-measure';
import { AddMeasure } from './add-measure/add-measure.command';
import { addStage } from './add-stage/add-stage';
import { AddStage } from './add-stage/add-stage.command';
import { amendRoadmap } from './amend-roadmap/amend-roadmap';
import { AmendRoadmap } from './amend-roadmap/amend-roadmap.command';
import { approveRoadmap } from './approve-roadmap/approve-roadmap';
import { ApproveRoadmap } from './approve-roadmap/approve-roadmap.command';
import { archiveRoadmap } from './archive-roadmap/archive-roadmap';
import { ArchiveRoadmap } from './archive-roadmap/archive-roadmap.command';
import { cancelRoadmap } from './cancel-roadmap/cancel-roadmap';
import { CancelRoadmap } from './cancel-roadmap/cancel-roadmap.command';
import { byOrder, roadmapStream, stream, theMeasure, theRoadmap, theStage } from './command-things';
import { completeRoadmap } from './complete-roadmap/complete-roadmap';
import { CompleteRoadmap } from './complete-roadmap/complete-roadmap.command';
import { completeStage } from './complete-stage/complete-stage';
import { CompleteStage } from './complete-stage/complete-stage.command';
import { createRoadmapFromTemplate } from './create-roadmap-from-template/create-roadmap-from-template';
import { CreateRoadmapFromTemplate } from './create-roadmap-from-template/create-roadmap-from-template.command';
import { DeadlineAmbiguityDetected, DeadlineMissing, DeadlineParsed, MeasureMarkedRetroactive } from './deadline-events';
import { declareNotApplicable } from './declare-not-applicable/declare-not-applicable';
import { DeclareNotApplicable } from './declare-not-applicable/declare-not-applicable.command';
import {
  CouncilOpinionRecorded, FindingRaised, RoadmapActivated, RoadmapAmended, RoadmapApproved, RoadmapArchived,
  RoadmapCancelled, RoadmapCompleted, RoadmapCreatedFromTemplate, RoadmapReturnedForRevision,
  RoadmapSubmittedForApproval, StageAdded, StageCompleted, StageReopened, StageSkipped, StageStarted,
} from './events';
import { MeasureAdded, MeasureAmended, MeasureDeclaredNotApplicable, MeasurePlanned } from './measure-events';
import { templateFacts } from './needed-facts';
import { OccurrenceMarkedRetroactive, OccurrenceScheduled } from './occurrence-events';
import { recordCouncilOpinion } from './record-council-opinion/record-council-opinion';
import { RecordCouncilOpinion } from './record-council-opinion/record-council-opinion.command';
import { reopenStage } from './reopen-stage/reopen-stage';
import { ReopenStage } from './reopen-stage/reopen-stage.command';
import { returnRoadmapForRevision } from './return-roadmap-for-revision/return-roadmap-for-revision';
import { ReturnRoadmapForRevision } from './return-roadmap-for-revision/return-roadmap-for-revision.command';
import type { Roadmap } from './roadmap-state';
import { skipStage } from './skip-stage/skip-stage';
import { SkipStage } from './skip-stage/skip-stage.command';
import { startStage } from './start-stage/start-stage';
import { StartStage } from './start-stage/start-stage.command';
import { submitRoadmapForApproval } from './submit-roadmap-for-approval/submit-roadmap-for-approval';
import { SubmitRoadmapForApproval } from './submit-roadmap-for-approval/submit-roadmap-for-approval.command';

export const roadmapEntries: readonly CommandEntry<Roadmap>[] = [
  command({
    command: CreateRoadmapFromTemplate,
    decide: createRoadmapFromTemplate,
    title: 'Создать дорожную карту по шаблону',
    gives: [
      RoadmapCreatedFromTemplate, StageAdded, MeasurePlanned, DeadlineParsed, DeadlineAmbiguityDetected,
      DeadlineMissing, OccurrenceScheduled, FindingRaised,
    ],
    stream: (_command, id) => roadmapStream(id('roadmap')),
    creates: true,
    scope: ({ schoolId }) => `school:${schoolId}`,
    needs: ({ templateCode, schoolId }) => ({ template: templateFacts(templateCode), ...ruleFacts(schoolId) }),
    again: ['ROADMAP_EXISTS'],
  }),
  command({
    command: SubmitRoadmapForApproval,
    decide: submitRoadmapForApproval,
    title: 'Направить карту на утверждение',
    gives: [RoadmapSubmittedForApproval],
    stream,
    thing: theRoadmap,
    again: ['ROADMAP_NOT_DRAFT'],
  }),
  command({
    command: ApproveRoadmap,
    decide: approveRoadmap,
    title: 'Утвердить карту приказом',
    gives: [RoadmapApproved, MeasureMarkedRetroactive, OccurrenceMarkedRetroactive, FindingRaised],
    stream,
    thing: theRoadmap,
    claims: byOrder,
    again: ['ROADMAP_NOT_UNDER_REVIEW'],
  }),
  command({ command: ActivateRoadmap, decide: activateRoadmap, title: 'Ввести карту в действие', gives: [RoadmapActivated], stream, thing: theRoadmap, again: ['ROADMAP_NOT_APPROVED'] }),
  command({ command: StartStage, decide: startStage, title: 'Начать этап', gives: [StageStarted], stream, thing: theStage }),
  command({ command: CompleteRoadmap, decide: completeRoadmap, title: 'Завершить карту', gives: [RoadmapCompleted], stream, thing: theRoadmap, again: ['ROADMAP_NOT_ACTIVE'] }),
  command({ command: AddStage, decide: addStage, title: 'Добавить этап', gives: [StageAdded], stream, thing: theRoadmap, again: ['STAGE_EXISTS'] }),
  command({
    command: AddMeasure, decide: addMeasure, title: 'Добавить мероприятие',
    gives: [MeasurePlanned, DeadlineParsed, DeadlineAmbiguityDetected, DeadlineMissing, OccurrenceScheduled, FindingRaised],
    stream, needs: ownRuleFacts, thing: theRoadmap, again: ['MEASURE_EXISTS'],
  }),
  command({ command: RecordCouncilOpinion, decide: recordCouncilOpinion, title: 'Записать мнение совета', gives: [CouncilOpinionRecorded], stream, thing: theRoadmap }),
  command({
    command: ReturnRoadmapForRevision, decide: returnRoadmapForRevision, title: 'Вернуть карту на доработку',
    gives: [RoadmapReturnedForRevision],
    stream, thing: theRoadmap, again: ['ROADMAP_NOT_UNDER_REVIEW'],
  }),
  command({
    command: AmendRoadmap, decide: amendRoadmap, title: 'Внести изменения в карту приказом',
    gives: [
      RoadmapAmended, MeasureAmended, MeasureAdded, MeasurePlanned, DeadlineParsed, DeadlineAmbiguityDetected, DeadlineMissing,
      OccurrenceScheduled, MeasureMarkedRetroactive, OccurrenceMarkedRetroactive, FindingRaised,
    ],
    stream, needs: ownRuleFacts, thing: theRoadmap, claims: byOrder, again: ['AMENDMENT_CHANGES_NOTHING', 'MEASURE_EXISTS'],
  }),
  command({
    command: CancelRoadmap, decide: cancelRoadmap, title: 'Отменить карту',
    gives: [RoadmapCancelled],
    stream, thing: theRoadmap, claims: ({ order }, state) => (order ? byOrder({ order }, state) : []), again: ['ROADMAP_NOT_OPEN'],
  }),
  command({ command: ArchiveRoadmap, decide: archiveRoadmap, title: 'Сдать карту в архив', gives: [RoadmapArchived], stream, thing: theRoadmap }),
  command({ command: CompleteStage, decide: completeStage, title: 'Завершить этап', gives: [StageCompleted], stream, thing: theStage }),
  command({ command: ReopenStage, decide: reopenStage, title: 'Возобновить этап', gives: [StageReopened], stream, thing: theStage }),
  command({ command: SkipStage, decide: skipStage, title: 'Пропустить этап приказом', gives: [StageSkipped], stream, thing: theStage, claims: byOrder }),
  command({
    command: DeclareNotApplicable, decide: declareNotApplicable, title: 'Признать мероприятие неприменимым',
    gives: [MeasureDeclaredNotApplicable],
    stream, thing: theMeasure, claims: byOrder, again: ['MEASURE_CLOSED'],
  }),
];
