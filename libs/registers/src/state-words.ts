/** What a person reads for each code of the registers of roadmaps and papers: the table of states (domain §4.1–4.3); of people and programmes see mentoring-words. */
export const ROADMAP_STATES = {
  Draft: 'проект', UnderReview: 'на утверждении', Approved: 'утверждена', Active: 'действует', Completed: 'выполнена', Cancelled: 'отменена',
  Archived: 'в архиве',
} as const;

export const STAGE_STATES = { Planned: 'не начат', InProgress: 'идёт', Completed: 'завершён', Skipped: 'пропущен' } as const;

export const MEASURE_STATES = {
  Planned: 'без срока', NeedsClarification: 'срок уточняется', Scheduled: 'впереди', Open: 'идёт', Reported: 'на приёмке', Completed: 'принято',
  NotApplicable: 'неприменимо', Cancelled: 'отменено',
} as const;

export const OCCURRENCE_STATES = {
  Scheduled: 'впереди', Open: 'идёт', Held: 'проведено', Missed: 'пропущено', Rescheduled: 'перенесено', Skipped: 'отменено',
} as const;

export const OCCURRENCE_KINDS = { PERIOD: 'за период', PROGRESS_CHECK: 'проверка хода работ', EXTERNAL: 'по графику', ON_DEMAND: 'по запросу' } as const;

export const FINDING_STATES = { Open: 'не снято', Resolved: 'снято' } as const;

/** Codes of findings (domain §12). */
export const FINDINGS = {
  RESPONSIBLE_MISSING: 'нет ответственного',
  TEXT_CONTRADICTS_DEADLINE: 'текст противоречит сроку',
  DUPLICATE_MEASURE: 'мероприятие повторено',
  RETROACTIVE_APPROVAL: 'срок раньше приказа',
  DEADLINE_MISSING: 'нет срока',
  DUE_AFTER_OWN_APPROVAL: 'подготовка закончится после утверждения',
  RESULT_MISMATCH: 'результат не отвечает мероприятию',
  EVIDENCE_BODY_MISMATCH: 'документ другого органа',
  ROLE_CONFLICT: 'совмещение ролей',
  SPLIT_ROW: 'строка разорвана',
  EVIDENCE_IN_DEADLINE_CELL: 'документ вместо срока',
  YEAR_MISSING: 'не указан год',
  MERGED_CELLS: 'объединённые ячейки',
  STAGE_ORDER: 'порядок этапов нарушен',
  OUT_OF_PLAN_PERIOD: 'срок вне периода плана',
  MINUTES_AFTER_ORDER: 'протокол позже приказа',
} as const;

/** Kinds of documents that evidence can be (`evidenceItem` of the roadmap's events). */
export const DOCUMENT_KINDS = {
  ORDER: 'приказ', MINUTES: 'протокол', REGISTER: 'реестр', LIST: 'список', PLAN: 'план', REPORT: 'отчёт', QUESTIONNAIRE: 'анкета', PUBLICATION: 'публикация',
} as const;

/** Of a line of the department's summary, be it a roadmap or a stage. */
export const SUMMARY_STATES = { ...ROADMAP_STATES, ...STAGE_STATES, Completed: 'завершено' } as const;

export const DOCUMENT_STATES = { Missing: 'ничего не приложено', Attached: 'приложено', Returned: 'возвращено', NotNeeded: 'не требуется' } as const;

/** What brought a document along. */
export const DOCUMENT_SOURCES = {
  ROW: 'графа «Документы»', EVIDENCE: 'подтверждение', RESULT: 'результат', OCCURRENCE: 'очередное проведение', SCHEDULE: 'отдельный график',
  APPROVAL: 'утверждение карты', OPINION: 'мнение совета', AMENDMENT: 'изменение карты', CANCELLATION: 'отмена карты', RESCHEDULING: 'перенос срока',
  SUSPENSION: 'приостановка', RESUMPTION: 'возобновление', REOPENING: 'возврат в работу', NOT_APPLICABLE: 'признание неприменимым',
  MEASURE_CANCELLATION: 'отмена мероприятия', STAGE_SKIPPED: 'пропуск этапа',
} as const;
