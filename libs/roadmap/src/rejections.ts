import { rejectWith } from '@vekha/event-sourcing/decider';

/** What a school reads when a command is refused. The codes are stable; programs rely on them. */
export const sentences = {
  ROADMAP_EXISTS: 'Эта дорожная карта уже создана.',
  TEMPLATE_MISSING: 'Шаблона «{code}» нет среди опубликованных. Посмотрите список шаблонов и выберите другой.',
  SCHOOL_MISSING: 'Школа ещё не внесена в систему. Попросите управление образования внести её.',
  ROADMAP_NOT_DRAFT: 'Направить на утверждение можно только проект карты.',
  ROADMAP_NOT_UNDER_REVIEW: 'Утвердить можно только карту, направленную на утверждение.',
  DRAFTER_CANNOT_APPROVE: 'Карту утверждает не тот, кто её составил. Утвердить её должен директор.',
  ORDER_IN_FUTURE: 'Дата приказа ещё не наступила: {date}. Укажите дату изданного приказа.',
  ORDER_NUMBER_TAKEN: 'Приказ № {number} за {year} год уже указан в другом документе школы. Проверьте номер.',
  ROADMAP_NOT_APPROVED: 'Ввести в действие можно только утверждённую карту.',
  DEADLINES_MISSING: 'Карту нельзя ввести в действие: у строк без срока ({rows}) сначала укажите сроки.',
  ROADMAP_NOT_ACTIVE: 'Это действие возможно, только пока карта действует.',
  STAGE_UNKNOWN: 'В карте нет этапа {stage}.',
  MEASURE_UNKNOWN: 'В карте нет мероприятия {measure}.',
  MEASURE_NOT_OPEN: 'Результат можно представить по запланированному или открытому мероприятию, а это уже представлено или принято.',
  DONE_IN_FUTURE: 'Дата выполнения ещё не наступила: {date}. Укажите день, когда работа сделана.',
  RESULT_NOT_REPORTED: 'Принимать нечего: результат этого мероприятия ещё не представлен.',
  SAME_PERSON_REPORTS_AND_ACCEPTS: 'Результат принимает не тот, кто его представил. Попросите директора или куратора.',
  EVIDENCE_MISSING: 'Строка называет документы, поэтому к результату нужен хотя бы один документ.',
  MEASURE_NOT_RESCHEDULABLE: 'Перенести можно срок мероприятия, результат которого ещё не представлен.',
  NEW_TERM_REVERSED: 'Начало срока ({start}) позже его конца ({due}). Поменяйте даты.',
  NEW_TERM_UNCHANGED: 'Новый срок совпадает с прежним. Укажите другую дату.',
  MEASURES_NOT_DONE: 'Карту нельзя завершить: не приняты результаты строк {rows}.',
} as const;

export const refuse = rejectWith(sentences);
