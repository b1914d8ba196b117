import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { acceptResult } from './accept-result/accept-result';
import { AcceptResult } from './accept-result/accept-result.command';
import { activateRoadmap } from './activate-roadmap/activate-roadmap';
import { ActivateRoadmap } from './activate-roadmap/activate-roadmap.command';
import { approveRoadmap } from './approve-roadmap/approve-roadmap';
import { ApproveRoadmap } from './approve-roadmap/approve-roadmap.command';
import { completeRoadmap } from './complete-roadmap/complete-roadmap';
import { CompleteRoadmap } from './complete-roadmap/complete-roadmap.command';
import { createRoadmapFromTemplate } from './create-roadmap-from-template/create-roadmap-from-template';
import { CreateRoadmapFromTemplate } from './create-roadmap-from-template/create-roadmap-from-template.command';
import { enforceDeadlines } from './enforce-deadlines/enforce-deadlines';
import { EnforceDeadlines } from './enforce-deadlines/enforce-deadlines.command';
import * as event from './events';
import { schoolFacts, templateFacts } from './needed-facts';
import { type Notices, notices, remindable, remindableFacts } from './notices';
import { orderNumberClaim } from './order-number';
import { reportResult } from './report-result/report-result';
import { ReportResult } from './report-result/report-result.command';
import { rescheduleMeasure } from './reschedule-measure/reschedule-measure';
import { RescheduleMeasure } from './reschedule-measure/reschedule-measure.command';
import { type Roadmap, roadmap } from './roadmap';
import { sendReminders } from './send-reminders/send-reminders';
import { SendReminders } from './send-reminders/send-reminders.command';
import { startStage } from './start-stage/start-stage';
import { StartStage } from './start-stage/start-stage.command';
import { submitRoadmapForApproval } from './submit-roadmap-for-approval/submit-roadmap-for-approval';
import { SubmitRoadmapForApproval } from './submit-roadmap-for-approval/submit-roadmap-for-approval.command';

export const roadmapStream = (roadmapId: string): string => `roadmap-${roadmapId}`;
export const noticesStream = (roadmapId: string): string => `notices-${roadmapId}`;

const stream = ({ roadmapId }: { roadmapId: string }): string => roadmapStream(roadmapId);
const theRoadmap = (): string => 'roadmap';
const theMeasure = ({ measureId }: { measureId: string }): string => `measure ${measureId}`;
const theStage = ({ stageId }: { stageId: string }): string => `stage ${stageId}`;

export const roadmapCommands = commandCatalogue<Roadmap, event.RoadmapEvent>({
  category: 'roadmap',
  decider: roadmap,
  scope: ({ status, schoolId }) => (status ? `school:${schoolId}` : undefined),
  zone: ({ status, zone }) => (status ? zone : undefined),
  touches: ({ data }) => ('measureId' in data ? [theMeasure(data)] : 'stageId' in data ? [theStage(data)] : [theRoadmap()]),
  publishes: { 'remindable-roadmap': remindable },
  entries: [
    command({
      command: CreateRoadmapFromTemplate,
      decide: createRoadmapFromTemplate,
      title: 'Создать дорожную карту по шаблону',
      gives: [event.RoadmapCreatedFromTemplate, event.StageAdded, event.MeasurePlanned, event.DeadlineParsed, event.DeadlineMissing, event.FindingRaised],
      stream: (_command, id) => roadmapStream(id('roadmap')),
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
      needs: ({ templateCode, schoolId }) => ({ template: templateFacts(templateCode), school: schoolFacts(schoolId) }),
      again: ['ROADMAP_EXISTS'],
    }),
    command({
      command: SubmitRoadmapForApproval,
      decide: submitRoadmapForApproval,
      title: 'Направить карту на утверждение',
      gives: [event.RoadmapSubmittedForApproval],
      stream,
      thing: theRoadmap,
      again: ['ROADMAP_NOT_DRAFT'],
    }),
    command({
      command: ApproveRoadmap,
      decide: approveRoadmap,
      title: 'Утвердить карту приказом',
      gives: [event.RoadmapApproved, event.MeasureMarkedRetroactive, event.FindingRaised],
      stream,
      thing: theRoadmap,
      claims: ({ order }, state) => [orderNumberClaim(order, state as Roadmap)],
      again: ['ROADMAP_NOT_UNDER_REVIEW'],
    }),
    command({
      command: ActivateRoadmap,
      decide: activateRoadmap,
      title: 'Ввести карту в действие',
      gives: [event.RoadmapActivated],
      stream,
      thing: theRoadmap,
      again: ['ROADMAP_NOT_APPROVED'],
    }),
    command({
      command: StartStage,
      decide: startStage,
      title: 'Начать этап',
      gives: [event.StageStarted],
      stream,
      thing: theStage,
    }),
    command({
      command: ReportResult,
      decide: reportResult,
      title: 'Представить результат мероприятия',
      gives: [event.MeasureBecameOverdue, event.MeasureResultReported],
      stream,
      thing: theMeasure,
      again: ['MEASURE_NOT_OPEN'],
    }),
    command({
      command: AcceptResult,
      decide: acceptResult,
      title: 'Принять результат мероприятия',
      gives: [event.MeasureCompleted],
      stream,
      thing: theMeasure,
      again: ['RESULT_NOT_REPORTED'],
    }),
    command({
      command: RescheduleMeasure,
      decide: rescheduleMeasure,
      title: 'Перенести срок мероприятия приказом',
      gives: [event.MeasureRescheduled],
      stream,
      thing: theMeasure,
      claims: ({ order }, state) => [orderNumberClaim(order, state as Roadmap)],
      again: ['NEW_TERM_UNCHANGED'],
    }),
    command({
      command: EnforceDeadlines,
      decide: enforceDeadlines,
      title: 'Применить наступившие сроки',
      gives: [event.MeasureOpened, event.MeasureBecameOverdue],
      stream,
    }),
    command({
      command: CompleteRoadmap,
      decide: completeRoadmap,
      title: 'Завершить карту',
      gives: [event.RoadmapCompleted],
      stream,
      thing: theRoadmap,
      again: ['ROADMAP_NOT_ACTIVE'],
    }),
  ],
});

export const noticeCommands = commandCatalogue<Notices, event.NoticeEvent>({
  category: 'notices',
  decider: notices,
  scope: () => undefined,
  entries: [
    command({
      command: SendReminders,
      decide: sendReminders,
      title: 'Отправить наступившие напоминания',
      gives: [event.MeasureReminderSent],
      stream: ({ roadmapId }) => noticesStream(roadmapId),
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
      needs: ({ roadmapId }) => ({ roadmap: remindableFacts(roadmapId) }),
    }),
  ],
});
