import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { CreateRoadmapFromTemplate } from '../create-roadmap-from-template/create-roadmap-from-template.command';
import { RoadmapActivated, RoadmapApproved, type RoadmapEvent, RoadmapSubmittedForApproval } from '../events';
import type { TemplateFacts } from '../needed-facts';
import { lyceum, SCHOOL_ID } from './lyceum-history';

/** A roadmap of two academic years with every kind of deadline of document 001: a section, and one stage. */
const row = { stageId: 'S', parts: [], documents: [], responsible: ['curator'], control: false };

export const schoolTemplate: TemplateFacts = {
  code: '001-school',
  edition: 1,
  title: 'Дорожная карта школы',
  academicYear: 2021,
  period: { start: { yearOffset: 0, month: 9, day: 1 }, due: { yearOffset: 1, month: 5, day: 31, lastOfMonth: true } },
  stages: [
    { stageId: 'S', no: 1, name: 'Сопровождение', section: true },
    { stageId: 'T', no: 2, name: 'Завершение', deadline: 'Май 2023 г.', term: { start: { yearOffset: 1, month: 5, day: 1 }, due: { yearOffset: 1, month: 5, day: 31, lastOfMonth: true } } },
  ],
  measures: [
    { ...row, measureId: 'whole', text: 'Учёт участников', deadline: 'Весь период', indicator: { text: 'не менее 3', target: { comparison: 'AT_LEAST', value: 3, unit: 'COUNT' } } },
    { ...row, measureId: 'yearly', text: 'Методические материалы', deadline: 'До 01.11 каждого учебного года' },
    { ...row, measureId: 'unclear', text: 'База наставников', deadline: 'Октябрь 2021-2022 г.' },
    { ...row, measureId: 'schedule', text: 'Обучение', deadline: 'По отдельному графику' },
    { ...row, measureId: 'quarterly', text: 'Диагностика', deadline: '1 раз в четверть' },
    { ...row, measureId: 'meeting', text: 'Посещение занятий', deadline: 'Каждый первый вторник месяца или по запросу наставляемого' },
    { ...row, measureId: 'single', text: 'Рубрика на сайте', deadline: 'Октябрь 2021 г.', term: { start: { yearOffset: 0, month: 10, day: 1 }, due: { yearOffset: 0, month: 10, day: 31, lastOfMonth: true } }, responsible: [], condition: 'при необходимости' },
    { ...row, measureId: 'last', stageId: 'T', text: 'Итоговый семинар' },
  ],
  oddities: [],
};

/** The draft as adoption itself makes it, for the year asked for. */
export function adoptedFrom(template: TemplateFacts, academicYear = 2021, school: object = lyceum): RoadmapEvent[] {
  const input = { schoolId: SCHOOL_ID, templateCode: template.code, academicYear };
  return scenario(roadmapCommands).knowing({ template, school }).when(CreateRoadmapFromTemplate, input).acceptedEvents() as RoadmapEvent[];
}

export const draft = adoptedFrom(schoolTemplate);
export const roadmapId = draft[0]?.data.roadmapId ?? '';
/** The same draft for a later year: its dates wait for confirmation. */
export const shifted = adoptedFrom(schoolTemplate, 2026);
export const reviewed: RoadmapEvent[] = [...draft, RoadmapSubmittedForApproval({ roadmapId })];
export const approvedOn = (date: string): RoadmapEvent[] => [...reviewed, RoadmapApproved({ roadmapId, order: { number: '218', date } })];
/** In effect since 09.09.2021, as document 001. */
export const running: RoadmapEvent[] = [...approvedOn('2021-09-09'), RoadmapActivated({ roadmapId })];

/** The same roadmap, its row `whole` measured by this formula. */
export function measuredBy(formula: string): readonly RoadmapEvent[] {
  const measures = schoolTemplate.measures.map((each) => (each.measureId === 'whole' ? { ...each, indicator: { text: 'показатель', formula } } : each));
  return [...adoptedFrom({ ...schoolTemplate, measures }), ...running.slice(draft.length)];
}
