import { inRussian } from '@vekha/calendar/civil-date';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';

type Data = Readonly<Record<string, unknown>>;
type Details = (data: Data) => string;

const text = (data: Data, field: string): string => String(data[field] ?? '');
const day = (value: unknown): string => inRussian(String(value));
const order = (data: Data): string => {
  const { number, date } = data['order'] as { number: string; date: string };
  return `приказ № ${number} от ${day(date)}`;
};
const due = (data: Data): string => {
  const { nominalDue, effectiveDue } = data['deadline'] as { nominalDue: string; effectiveDue: string };
  return nominalDue === effectiveDue ? `по ${day(effectiveDue)}` : `по ${day(nominalDue)}, с учётом выходных по ${day(effectiveDue)}`;
};
const edition = (data: Data): string => `${text(data, 'academicYear')}/${Number(data['academicYear']) + 1} учебный год, редакция ${text(data, 'edition')}`;
const localDays = (data: Data): string => `${text(data, 'source')}, редакция ${text(data, 'edition')}`;

const FINDINGS: Readonly<Record<string, string>> = {
  RESPONSIBLE_MISSING: 'не назван ответственный',
  DEADLINE_MISSING: 'нет срока',
  TEXT_CONTRADICTS_DEADLINE: 'текст противоречит сроку',
  DUPLICATE_MEASURE: 'мероприятия повторяют друг друга',
  RETROACTIVE_APPROVAL: 'приказ позже сроков',
  DUE_AFTER_OWN_APPROVAL: 'срок позже утверждения того, что ещё надо разработать',
  RESULT_MISMATCH: 'результат говорит о другом',
  EVIDENCE_BODY_MISMATCH: 'подтверждает другой орган',
  ROLE_CONFLICT: 'обязанность отдана двум ролям',
  SPLIT_ROW: 'строка разорвана переносом страницы',
  EVIDENCE_IN_DEADLINE_CELL: 'в ячейке срока документы',
  YEAR_MISSING: 'в сроке нет года',
  MERGED_CELLS: 'ячейки слиты',
  STAGE_ORDER: 'сроки этапов не по порядку',
  OUT_OF_PLAN_PERIOD: 'срок вне периода плана',
  MINUTES_AFTER_ORDER: 'протокол позже приказа',
};

const GROUPS: Readonly<Record<string, string>> = { PUPILS: 'обучающиеся', TEACHERS: 'педагоги', PARTNERS: 'партнёры' };

const RUNGS: Readonly<Record<string, string>> = { reminder: 'накануне', due: 'в день срока' };
const ESCALATED: Readonly<Record<string, string>> = { curator: 'куратору', director: 'директору', department: 'в управление образования' };

const DETAILS: Readonly<Record<string, Details>> = {
  TemplatePublished: (data) => `«${text(data, 'title')}», редакция ${text(data, 'edition')}`,
  SchoolRegistered: (data) => `${text(data, 'name')}, пояс ${text(data, 'zone')}`,
  TargetGroupHeadcountRecorded: (data) => `${GROUPS[text(data, 'targetGroup')] ?? text(data, 'targetGroup')} — ${text(data, 'count')} на ${day(data['on'])}`,
  FileStored: (data) => `${text(data, 'mediaType')}, ${text(data, 'size')} байт, отпечаток ${text(data, 'sha256').slice(0, 8)}…`,
  RoadmapCreatedFromTemplate: (data) => `«${text(data, 'title')}», ${text(data, 'academicYear')}/${Number(data['academicYear']) + 1} учебный год`,
  RoadmapDrafted: (data) => `«${text(data, 'title')}», ${text(data, 'academicYear')}/${Number(data['academicYear']) + 1} учебный год`,
  RoadmapImported: (data) => `«${text(data, 'title')}», ${text(data, 'academicYear')}/${Number(data['academicYear']) + 1} учебный год`,
  RoadmapDrawnFromPrevious: (data) => `«${text(data, 'title')}», с ${text(data, 'previousAcademicYear')}/${Number(data['previousAcademicYear']) + 1} на ${text(data, 'academicYear')}/${Number(data['academicYear']) + 1} учебный год`,
  StageAdded: (data) => `${text(data, 'no')}. «${text(data, 'name')}», срок «${text(data, 'deadlineVerbatim')}»`,
  MeasurePlanned: (data) => `${text(data, 'measureId')} «${text(data, 'text')}»`,
  DeadlineParsed: (data) => `${text(data, 'measureId')} — ${due(data)}`,
  FindingRaised: (data) => `${FINDINGS[text(data, 'code')] ?? text(data, 'code')} (${(data['measures'] as readonly string[]).join(', ')})`,
  RoadmapApproved: (data) => order(data).replace('приказ ', ''),
  StageStarted: (data) => text(data, 'stageId'),
  MeasureBecameOverdue: (data) => `${text(data, 'measureId')}, срок был по ${day(data['effectiveDue'])}`,
  MeasureResultReported: (data) => `${text(data, 'measureId')}, выполнено ${day(data['occurredOn'])}${data['doneLate'] === true ? ', с опозданием' : ''}`,
  MeasureProgressReported: (data) => `${text(data, 'measureId')}: ${text(data, 'numerator')}${data['denominator'] === undefined ? '' : ` из ${text(data, 'denominator')}`} на ${day(data['asOf'])}`,
  MeasureRescheduled: (data) => `${text(data, 'measureId')} — ${due(data)}, ${order(data)}`,
  OverdueEscalated: (data) => `${text(data, 'measureId')}, ${ESCALATED[text(data, 'to')] ?? text(data, 'to')}, срок был по ${day(data['effectiveDue'])}`,
  MeasureReminderSent: (data) => `${text(data, 'measureId')}, ${RUNGS[text(data, 'rung')] ?? text(data, 'rung')}`,
  DeadlineAmbiguityDetected: (data) => `${text(data, 'measureId')} — «${text(data, 'verbatim')}», прочтений: ${(data['readings'] as readonly unknown[]).length}`,
  DeadlineClarified: (data) => `${text(data, 'measureId')} — ${due(data)}`,
  ExternalScheduleAttached: (data) => `${text(data, 'measureId')} — ${due(data)}`,
  MeasureResumed: (data) => `${text(data, 'measureId')}, возвращено дней: ${text(data, 'daysGivenBack')}, ${order(data)}`,
  MeasureSuspended: (data) => `${text(data, 'measureId')} с ${day(data['since'])}, ${order(data)}`,
  RoadmapAmended: (data) => `${order(data)}, строки ${(data['measures'] as readonly string[]).join(', ')}`,
  OccurrenceScheduled: (data) => `${text(data, 'measureId')} ${text(data, 'period')} — ${due(data)}`,
  OccurrenceMoved: (data) => `${text(data, 'measureId')} ${text(data, 'period')} — ${due(data)}`,
  DeadlineReprojected: (data) => `${text(data, 'measureId')} — ${due(data)}`,
  OccurrenceReprojected: (data) => `${text(data, 'measureId')} ${text(data, 'period')} — ${due(data)}`,
  AcademicCalendarAdopted: edition,
  AcademicCalendarAmended: edition,
  SchoolDaysSet: localDays,
  RegionalDaysSet: localDays,
  MunicipalDaysSet: localDays,
  OccurrenceHeld: (data) => `${text(data, 'measureId')} ${text(data, 'period')}, проведено ${day(data['occurredOn'])}`,
  OccurrenceMissed: (data) => `${text(data, 'measureId')} ${text(data, 'period')}, срок был по ${day(data['effectiveDue'])}`,
  StageCompleted: (data) => text(data, 'stageId'),
  StageReopened: (data) => text(data, 'stageId'),
  StageSkipped: (data) => `${text(data, 'stageId')}, ${order(data)}`,
  RoadmapCompleted: (data) => `принято ${text(data, 'measuresDone')} из ${text(data, 'measuresTotal')}`,
};

/** What makes this event different from others of its type, in Russian; empty when its title says all. */
export function detailsOf({ type, data }: RecordedEvent): string {
  const record = data as Data;
  return (DETAILS[type] ?? ((each: Data) => [text(each, 'measureId'), text(each, 'period')].join(' ').trim()))(record);
}
