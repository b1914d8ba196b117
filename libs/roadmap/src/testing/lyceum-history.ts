import type { SchoolFacts } from '@vekha/term/rule-facts';
import type { Deadline } from '@vekha/term/term-fields';
import { DeadlineMissing, DeadlineParsed, MeasureMarkedRetroactive } from '../deadline-events';
import {
  FindingRaised, RoadmapActivated, RoadmapApproved, RoadmapCreatedFromTemplate, type RoadmapEvent, RoadmapSubmittedForApproval, StageAdded,
} from '../events';
import { MeasureBecameOverdue, MeasureCompleted, MeasureOpened, MeasurePlanned, MeasureResultReported } from '../measure-events';
import type { TemplateFacts } from '../needed-facts';

/** A lyceum's roadmap made small: three stages of document 000 with one row each that names documents or does not, and a control row. */
export const SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
export const ROADMAP_ID = '1c9d7a52-3f0e-5b1a-8c44-5a1d0e6b7f01';
export const DIRECTOR = 'a-director';

export const lyceum: SchoolFacts = { schoolId: SCHOOL_ID, zone: 'Europe/Moscow', week: 5 };

const autumn = { start: { yearOffset: -1, month: 8, day: 1 }, due: { yearOffset: 0, month: 9, day: 30, lastOfMonth: true } };
const wholeYear = { start: { yearOffset: 0, month: 9, day: 1 }, due: { yearOffset: 0, month: 4, day: 30, lastOfMonth: true } };
const may = { start: { yearOffset: 0, month: 5, day: 1 }, due: { yearOffset: 0, month: 5, day: 31, lastOfMonth: true } };
const row = { parts: [], documents: [], responsible: [], control: false };

export const template: TemplateFacts = {
  code: '000-lyceum-28',
  edition: 1,
  title: 'Дорожная карта лицея',
  academicYear: 2023,
  stages: [
    { stageId: '000-1', no: 1, name: 'Подготовка условий', deadline: 'Август – сентябрь 2023 г.', term: autumn },
    { stageId: '000-4', no: 4, name: 'Отбор и обучение', deadline: 'Сентябрь 2023г.- апрель 2024г', term: wholeYear },
    { stageId: '000-6', no: 6, name: 'Завершение программ', deadline: 'Май 2024г.', term: may },
  ],
  measures: [
    { ...row, measureId: '000-1.1', stageId: '000-1', text: 'Приказ', documents: ['Приложение 1'] },
    { ...row, measureId: '000-4.1', stageId: '000-4', text: 'Анализ банка наставников', responsible: ['curator'] },
    { ...row, measureId: '000-6.2', stageId: '000-6', text: 'Проведение школьного семинара', responsible: ['curator'] },
    { ...row, measureId: 'control-1', stageId: '000-6', text: 'Исполнение карты на 100 %', responsible: ['curator'], control: true },
  ],
  oddities: [{ code: 'DUPLICATE_MEASURE', measures: ['000-1.1', '000-4.1'] }],
};

const counted = { version: 1, zone: 'Europe/Moscow', calendarVersion: 'ru-2019-2027.1', tzdata: '2026a', rule: 'WINDOW_END/NEXT_WORKING_DAY', why: [] };

/** Terms counted by hand: 30.09.2023 is a Saturday; 29 and 30.04.2024 were days off and 27.04.2024 was worked. */
export const deadlines = {
  autumn: {
    ...counted, start: '2023-08-01', nominalDue: '2023-09-30', effectiveDue: '2023-10-02',
    rungs: [
      { rung: 'opening', at: '2023-07-31T21:00:00.000Z' },
      { rung: 'reminder', at: '2023-09-29T06:00:00.000Z' },
      { rung: 'due', at: '2023-10-02T06:00:00.000Z' },
      { rung: 'overdue', at: '2023-10-02T21:00:00.000Z' },
    ],
  },
  wholeYear: {
    ...counted, start: '2023-09-01', nominalDue: '2024-04-30', effectiveDue: '2024-05-02',
    rungs: [
      { rung: 'opening', at: '2023-08-31T21:00:00.000Z' },
      { rung: 'reminder', at: '2024-04-27T06:00:00.000Z' },
      { rung: 'due', at: '2024-05-02T06:00:00.000Z' },
      { rung: 'overdue', at: '2024-05-02T21:00:00.000Z' },
    ],
  },
  may: {
    ...counted, rule: 'WINDOW_END', start: '2024-05-01', nominalDue: '2024-05-31', effectiveDue: '2024-05-31',
    rungs: [
      { rung: 'opening', at: '2024-04-30T21:00:00.000Z' },
      { rung: 'reminder', at: '2024-05-30T06:00:00.000Z' },
      { rung: 'due', at: '2024-05-31T06:00:00.000Z' },
      { rung: 'overdue', at: '2024-05-31T21:00:00.000Z' },
    ],
  },
} as const satisfies Readonly<Record<string, Deadline>>;

const deadlineOf: Readonly<Record<string, Deadline>> = { '000-1': deadlines.autumn, '000-4': deadlines.wholeYear, '000-6': deadlines.may };

/** A draft as the curator left it. Rows named in `undated` have no term. */
export function drafted(...undated: readonly string[]): RoadmapEvent[] {
  const roadmapId = ROADMAP_ID;
  const { title, code: templateCode, edition: templateEdition, academicYear, stages, measures } = template;
  return [
    RoadmapCreatedFromTemplate({ roadmapId, title, templateCode, templateEdition, academicYear, ...lyceum }),
    ...stages.map(({ stageId, no, name, deadline = '' }) => StageAdded({ roadmapId, stageId, no, name, deadlineVerbatim: deadline })),
    ...measures.flatMap(({ measureId, ...rest }): RoadmapEvent[] => {
      const verbatim = stages.find(({ stageId }) => stageId === rest.stageId)?.deadline ?? '';
      const deadline = undated.includes(measureId) ? undefined : deadlineOf[rest.stageId];
      const planned = MeasurePlanned({ roadmapId, measureId, ...rest });
      if (!deadline) return [planned, DeadlineMissing({ roadmapId, measureId, verbatim })];
      return [planned, DeadlineParsed({ roadmapId, measureId, verbatim, status: 'RESOLVED', kind: 'Window', deadline })];
    }),
  ];
}

export const underReview = (...undated: readonly string[]): RoadmapEvent[] => [...drafted(...undated), RoadmapSubmittedForApproval({ roadmapId: ROADMAP_ID })];

/** Approved by an order of this date; a term that ran out before it is retroactive. */
export function approved(date = '2023-07-03', ...undated: readonly string[]): RoadmapEvent[] {
  const roadmapId = ROADMAP_ID;
  const late = Object.entries({ '000-1.1': deadlines.autumn, '000-4.1': deadlines.wholeYear }).filter(([, { effectiveDue }]) => effectiveDue < date);
  const measures = late.map(([measureId]) => measureId);
  return [
    ...underReview(...undated),
    RoadmapApproved({ roadmapId, order: { number: '01-35-10', date } }),
    ...measures.map((measureId) => MeasureMarkedRetroactive({ roadmapId, measureId })),
    ...(measures.length > 0 ? [FindingRaised({ roadmapId, findingId: 'finding-1', code: 'RETROACTIVE_APPROVAL', measures })] : []),
  ];
}

export const active = (orderDate?: string): RoadmapEvent[] => [...approved(orderDate), RoadmapActivated({ roadmapId: ROADMAP_ID })];

const about = (measureId: string) => ({ roadmapId: ROADMAP_ID, measureId, stageId: template.measures.find((measure) => measure.measureId === measureId)?.stageId ?? '' });

export const opened = (measureId: string): RoadmapEvent => MeasureOpened({ ...about(measureId), deadlineVersion: 1 });

export function overdue(measureId: string): RoadmapEvent {
  const { effectiveDue } = deadlineOf[about(measureId).stageId] ?? deadlines.may;
  return MeasureBecameOverdue({ ...about(measureId), deadlineVersion: 1, effectiveDue, supersedes: ['opening', 'reminder', 'due'] });
}

export function reported(measureId: string, evidence: Parameters<typeof MeasureResultReported>[0]['evidence'] = []): RoadmapEvent {
  return MeasureResultReported({ roadmapId: ROADMAP_ID, measureId, occurredOn: '2023-09-15', evidence, doneLate: false, reportedLate: false });
}

export const completed = (measureId: string): RoadmapEvent => MeasureCompleted({ roadmapId: ROADMAP_ID, measureId, acceptedLate: false });
