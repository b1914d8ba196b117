import { code, date, defineEvent, type EventOf, flag, impersonalText, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';
import { ladder } from '@vekha/term/term-fields';
import { deadlineEvents } from './deadline-events';
import { draftingEvents } from './drafting-events';
import { minutes, ofRoadmap, ofStage, order } from './event-fields';
import { measureEvents } from './measure-events';
import { occurrenceEvents } from './occurrence-events';

export const RoadmapCreatedFromTemplate = defineEvent('RoadmapCreatedFromTemplate', 1, 'создан проект дорожной карты по шаблону', {
  ...ofRoadmap,
  schoolId: reference('school'),
  title: impersonalText(),
  templateCode: reference('template code'),
  templateEdition: number(),
  academicYear: number(),
  zone: impersonalText(),
  week: number(),
  /** The plan's own period, when its document states one. */
  plan: optional(record({ start: date(), end: date() })),
  /** Of the template, over that of the municipality. */
  ladder: optional(ladder),
  /** The dates were shifted from another academic year and wait for a person to confirm them. */
  datesToConfirm: optional(flag()),
});

export const StageAdded = defineEvent('StageAdded', 1, 'добавлен этап', {
  ...ofStage,
  no: number(),
  name: impersonalText(),
  deadlineVerbatim: impersonalText(),
  /** The stage's term in the adopted year; its measures without a term of their own inherit it (ST-2). */
  term: optional(record({ start: optional(date()), due: date() })),
  /** ST-4: a section has no lifecycle and no dates. */
  section: optional(flag()),
});

export const FindingRaised = defineEvent('FindingRaised', 1, 'отмечено замечание', {
  ...ofRoadmap,
  findingId: reference('finding'),
  code: code(
    'RESPONSIBLE_MISSING', 'TEXT_CONTRADICTS_DEADLINE', 'DUPLICATE_MEASURE', 'RETROACTIVE_APPROVAL', 'DEADLINE_MISSING', 'DUE_AFTER_OWN_APPROVAL',
    'RESULT_MISMATCH', 'EVIDENCE_BODY_MISMATCH', 'ROLE_CONFLICT', 'SPLIT_ROW', 'EVIDENCE_IN_DEADLINE_CELL', 'YEAR_MISSING', 'MERGED_CELLS',
    'STAGE_ORDER', 'OUT_OF_PLAN_PERIOD', 'MINUTES_AFTER_ORDER',
  ),
  measures: list(reference('measure')),
});

export const FindingResolved = defineEvent('FindingResolved', 1, 'замечание снято', { ...ofRoadmap, findingId: reference('finding'), by: code('RESPONSIBLE_ASSIGNED', 'DEADLINE_CLARIFIED') });

export const RoadmapSubmittedForApproval = defineEvent('RoadmapSubmittedForApproval', 1, 'карта направлена на утверждение', { ...ofRoadmap });

export const RoadmapApproved = defineEvent('RoadmapApproved', 1, 'карта утверждена приказом', {
  ...ofRoadmap,
  order,
  /** RM-8: minutes the order rests on; their date may be earlier or later. */
  minutes: optional(list(minutes)),
});

export const CouncilOpinionRecorded = defineEvent('CouncilOpinionRecorded', 1, 'записано мнение совета', {
  ...ofRoadmap,
  council: code('PEDAGOGICAL_COUNCIL', 'METHODICAL_COUNCIL', 'STUDENT_COUNCIL', 'MENTOR_COUNCIL', 'GOVERNING_BOARD'),
  opinion: code('FOR', 'FOR_WITH_REMARKS', 'AGAINST'),
  minutes,
});

export const RoadmapReturnedForRevision = defineEvent('RoadmapReturnedForRevision', 1, 'карта возвращена на доработку', { ...ofRoadmap, reason: code('DEADLINES', 'RESPONSIBLE', 'CONTENT', 'COUNCIL_OPINION') });

/** RM-7: what was changed is in the MeasureAmended events that follow; the former text stays in the log. */
export const RoadmapAmended = defineEvent('RoadmapAmended', 1, 'в карту внесены изменения приказом', {
  ...ofRoadmap,
  order,
  measures: list(reference('measure')),
});

export const RoadmapCancelled = defineEvent('RoadmapCancelled', 1, 'карта отменена', {
  ...ofRoadmap,
  ground: code('REPLACED', 'REORGANISATION', 'SCHOOL_CLOSED', 'MISTAKE'),
  order: optional(order),
});

export const RoadmapArchived = defineEvent('RoadmapArchived', 1, 'карта сдана в архив', { ...ofRoadmap });
export const RoadmapActivated = defineEvent('RoadmapActivated', 1, 'карта введена в действие', { ...ofRoadmap });
export const StageStarted = defineEvent('StageStarted', 1, 'начат этап', { ...ofStage });
export const StageCompleted = defineEvent('StageCompleted', 1, 'этап завершён', { ...ofStage });
export const StageReopened = defineEvent('StageReopened', 1, 'этап возобновлён', { ...ofStage });
export const StageSkipped = defineEvent('StageSkipped', 1, 'этап пропущен', { ...ofStage, order });

export const RoadmapCompleted = defineEvent('RoadmapCompleted', 1, 'карта выполнена', {
  ...ofRoadmap,
  measuresDone: number(),
  measuresTotal: number(),
  notApplicable: optional(number()),
  cancelled: optional(number()),
});

export const roadmapEvents = [
  RoadmapCreatedFromTemplate, StageAdded, FindingRaised, FindingResolved, RoadmapSubmittedForApproval, RoadmapApproved,
  CouncilOpinionRecorded, RoadmapReturnedForRevision, RoadmapAmended, RoadmapCancelled, RoadmapArchived, RoadmapActivated, StageStarted,
  StageCompleted, StageReopened, StageSkipped, RoadmapCompleted,
  ...draftingEvents, ...measureEvents, ...deadlineEvents, ...occurrenceEvents,
] as const;
export type RoadmapEvent = EventOf<(typeof roadmapEvents)[number]>;
