/** What a person reads for each code of the registers of people, pairs, programmes and papers: the table of states (domain §4.4–4.12). */
export const PERSON_KINDS = { EMPLOYEE: 'работник', PUPIL: 'обучающийся', EXTERNAL: 'из другой организации' } as const;

/** Of a person's card, by what became of the data in it. */
export const CARD_STATES = { Kept: 'ведётся', DestructionDue: 'идёт срок уничтожения', Destroyed: 'данные уничтожены' } as const;

export const MENTOR_STATES = {
  Candidate: 'кандидат', Surveyed: 'анкета заполнена', InBank: 'в банке наставников', Appointed: 'назначен', Active: 'работает', Suspended: 'приостановлен',
  Released: 'освобождён', InLongTermRegister: 'в долгосрочном реестре',
} as const;

export const MENTEE_STATES = {
  Identified: 'выявлен', NeedsCollected: 'запросы собраны', InBank: 'в базе наставляемых', Searching: 'идёт поиск наставника', Matched: 'наставник закреплён',
  InProgramme: 'проходит программу', Completed: 'завершил программу', Withdrawn: 'вышел', Archived: 'в архиве',
} as const;

export const MENTOR_CATEGORIES = { TEACHER: 'педагог', PUPIL: 'обучающийся', PARTNER: 'партнёр' } as const;

export const MENTEE_CATEGORIES = {
  EARLY_CAREER_TEACHER: 'молодой специалист', TEACHER_WITH_DIFFICULTIES: 'педагог с затруднениями', EXPERIENCED_TEACHER: 'опытный педагог', PUPIL: 'обучающийся',
  STUDENT: 'студент', PARTNER: 'партнёр',
} as const;

/** Groups in which participants are accounted for (001:L249). */
export const TARGET_GROUPS = { PUPIL: 'обучающиеся', EARLY_CAREER_TEACHER: 'молодые специалисты', TEACHER: 'педагоги', PARTNER: 'партнёры' } as const;
export const PARTICIPANT_ROLES = { MENTOR: 'наставник', MENTEE: 'наставляемый' } as const;
export const PARTICIPANT_STATES = { Enrolled: 'участвует', Left: 'вышел' } as const;

export const LONG_TERM_STATES = { Kept: 'в реестре', Active: 'снова наставник' } as const;
export const CAME_FROM = { MENTOR: 'наставник', SUCCESSFUL_MENTEE: 'успешный наставляемый' } as const;
export const READINESS = { READY_NOW: 'готов сейчас', READY_NEXT_YEAR: 'готов со следующего года', RESERVE: 'резерв' } as const;

export const CONSENT_KINDS = {
  PERSONAL_DATA: 'на обработку персональных данных', ASSIGNMENT: 'на назначение и дополнительные обязанности', DISSEMINATION: 'на распространение персональных данных',
} as const;

export const CONSENT_STATES = {
  Requested: 'запрошено', Given: 'действует', Refused: 'отказано', Withdrawn: 'отозвано', Expired: 'срок истёк', Superseded: 'заменено новым',
  DestructionDue: 'идёт срок уничтожения', Destroyed: 'данные уничтожены',
} as const;

export const GIVER_ROLES = { SUBJECT: 'сам участник', LEGAL_REPRESENTATIVE: 'законный представитель' } as const;
export const PAPER_OR_ELECTRONIC = { PAPER: 'на бумаге', ELECTRONIC: 'в электронном виде' } as const;

export const DESTRUCTION_STATES = {
  Due: 'идёт срок', Approved: 'согласовано одним из двух', Decided: 'решено уничтожить', Destroyed: 'уничтожено, акт не подписан', ActSigned: 'акт подписан',
  Retained: 'хранится на ином основании',
} as const;

export const REQUEST_STATES = { Received: 'на рассмотрении', Answered: 'дан ответ' } as const;
export const REQUEST_KINDS = { ACCESS: 'какие данные хранятся', CORRECTION: 'исправить данные', STOP_PROCESSING: 'прекратить обработку', DESTRUCTION: 'уничтожить данные' } as const;
export const REQUEST_OUTCOMES = { SATISFIED: 'удовлетворено', PARTLY: 'удовлетворено частично', REFUSED: 'отказано' } as const;

export const TRAINING_STATES = { Formed: 'идёт обучение', Closed: 'завершено' } as const;

export const PAIR_STATES = {
  Proposed: 'предложена', TrialMet: 'была пробная встреча', Agreed: 'все согласны', Approved: 'утверждена приказом', Active: 'работает', Suspended: 'приостановлена',
  Completed: 'завершила работу', Dissolved: 'расформирована', Declined: 'не состоялась',
} as const;

export const PAIR_TYPES = { PAIR: 'пара', GROUP: 'группа' } as const;

export const MENTORING_FORMS = {
  TEACHER_TEACHER: 'педагог — педагог', HEAD_TEACHER: 'руководитель — педагог', STUDENT_STUDENT: 'ученик — ученик', TEACHER_STUDENT: 'педагог — ученик',
  EMPLOYER_STUDENT: 'работодатель — ученик', INSTRUCTOR_PUPIL: 'инструктор — обучающийся', LOCAL: 'по положению школы',
} as const;

export const MENTORING_MODELS = {
  EXPERIENCED_TO_EARLY_CAREER: 'опытный педагог — молодой специалист', LEADER_TO_STRUGGLING: 'лидер — педагог с затруднениями',
  INNOVATOR_TO_CONSERVATIVE: 'новатор — консерватор', EXPERT_TO_NOVICE_SUBJECT: 'опытный предметник — неопытный предметник',
} as const;

export const MENTORING_KINDS = {
  TRADITIONAL_ONE_TO_ONE: 'традиционное', GROUP: 'групповое', SHORT_TERM_GOAL_SETTING: 'краткосрочное целеполагающее', REVERSE: 'реверсивное',
  SITUATIONAL: 'ситуационное', SPEED: 'скоростное',
} as const;

export const COMPLETION_REASONS = {
  PLAN_FULFILLED: 'план выполнен полностью', MENTOR_INITIATIVE: 'по инициативе наставника', MENTEE_INITIATIVE: 'по инициативе наставляемого',
  MUTUAL_DECISION: 'по обоюдному решению', CURATOR_INITIATIVE: 'по инициативе куратора',
} as const;

/** Why a pair is over: its programme was completed, it was dissolved, or it never came about. */
export const PAIR_ENDS = {
  ...COMPLETION_REASONS, DECLINED: 'участник отказался', MENTOR_RELEASED: 'наставник освобождён', MENTEE_LEFT: 'наставляемый вышел',
  MUTUAL_WISH: 'по общему желанию', CONSENT_WITHDRAWN: 'согласие отозвано', MISTAKE: 'ошибка',
} as const;

export const REPLACEMENT_CAUSES = { MENTOR_RELEASED: 'наставник освобождён', MENTOR_SUSPENDED: 'наставник приостановлен', CONSENT_WITHDRAWN: 'согласие отозвано' } as const;

export const PROGRAMME_STATES = {
  Draft: 'проект', Agreed: 'согласована участниками', Approved: 'утверждена', Active: 'идёт', Suspended: 'приостановлена', Completed: 'завершена',
  ResultsPublished: 'результаты опубликованы', Cancelled: 'отменена',
} as const;

export const PROGRAMME_APPROVALS = { ORDER: 'приказом', SUPERVISION: 'под контролем куратора' } as const;
export const OUTCOMES = { ACHIEVED: 'цель достигнута', PARTLY: 'цель достигнута частично', NOT_ACHIEVED: 'цель не достигнута' } as const;

export const MEETING_STATES = { Requested: 'запрошена', Scheduled: 'назначена', Held: 'проведена', Missed: 'не состоялась', Cancelled: 'отменена' } as const;
export const MEETING_SORTS = { MEETING: 'встреча по программе', TRIAL: 'пробная встреча', SPEED: 'скоростная встреча' } as const;
export const MISSING_CAUSES = { ILLNESS: 'болезнь', WORK: 'занятость', TECHNICAL: 'технические причины', NO_REASON_GIVEN: 'причина не названа' } as const;
export const FORMER_GOALS = { REACHED: 'достигнута', PARTLY: 'достигнута частично', NOT_REACHED: 'не достигнута' } as const;

export const PAPER_STATES = {
  Named: 'назван в решении, сам документ не внесён', Draft: 'проект', OnEndorsement: 'на согласовании', Signed: 'подписан', InForce: 'действует', Amended: 'изменён',
  Repealed: 'утратил силу', Archived: 'в архиве',
} as const;

export const PAPER_KINDS = {
  ORDER: 'приказ', REGULATION: 'положение', ROADMAP_ACT: 'дорожная карта', MINUTES: 'протокол', AGREEMENT: 'договор',
  SUPPLEMENTARY_LABOUR_AGREEMENT: 'дополнительное соглашение', REPORT: 'отчёт', QUESTIONNAIRE: 'анкета', EVENT_PLAN: 'план мероприятий',
  LETTER_OF_THANKS: 'благодарственное письмо', CONSENT_FORM: 'форма согласия', DESTRUCTION_ACT: 'акт об уничтожении',
  METHODICAL_MATERIAL: 'методический материал', SCHEDULE_ACT: 'график',
} as const;

export const ORDER_BOOKS = { CORE: 'по основной деятельности', PERSONNEL: 'по личному составу', LEARNERS: 'по движению обучающихся' } as const;
export const SIGNATORIES = { director: 'директор', 'acting-director': 'исполняющий обязанности директора', chair: 'председатель', author: 'автор', 'both-sides': 'обе стороны' } as const;
export const BODIES = {
  PEDAGOGICAL_COUNCIL: 'педагогический совет', METHODICAL_COUNCIL: 'методический совет', MENTOR_COUNCIL: 'совет наставников', STUDENT_COUNCIL: 'совет обучающихся',
  PARENT_COUNCIL: 'родительский совет', COMMISSION: 'комиссия', MEETING: 'собрание',
} as const;

export const CAMPAIGN_STATES = { Planned: 'запланирован', Open: 'идёт', Closed: 'завершён', Analysed: 'анализ опубликован', Cancelled: 'отменён' } as const;
export const CAMPAIGN_KINDS = {
  NEEDS_SURVEY: 'опрос о запросах', MENTOR_CANDIDATE_SURVEY: 'анкетирование кандидатов в наставники', QUARTERLY_DIAGNOSTICS: 'диагностика за четверть',
  INTERIM_FEEDBACK: 'промежуточная обратная связь', FINAL_QUALITY_MONITORING: 'итоговый мониторинг качества',
} as const;

export const PRACTICE_STATES = {
  Nominated: 'выдвинута', Described: 'описана', Reviewed: 'рассмотрена советом', InBank: 'в банке лучших практик', Published: 'опубликована', Retracted: 'отозвана',
} as const;
export const PRACTICE_ORIGINS = { CURATOR: 'куратор', MENTOR: 'наставник', MENTOR_COUNCIL: 'совет наставников', FINAL_EVENT: 'итоговое мероприятие' } as const;
export const REMOVAL_GROUNDS = { CONSENT_WITHDRAWN: 'согласие отозвано', OUTDATED: 'устарело', MISTAKE: 'ошибка' } as const;

export const PUBLICATION_STATES = { Published: 'размещено', Removed: 'снято' } as const;
export const PUBLICATION_SORTS = { SITE_MATERIAL: 'материал на сайте', PROGRAMME_RESULTS: 'результаты программы', BEST_PRACTICE: 'лучшая практика' } as const;
export const MATERIAL_KINDS = {
  PROGRAMMES: 'программы', MENTOR_BASE: 'база наставников', MENTEE_BASE: 'база наставляемых', BEST_PRACTICE: 'лучшая практика', LEGAL_ACTS: 'локальные акты',
  METHODICAL_MATERIAL: 'методический материал', NEWS: 'новость', PROGRAMME_RESULTS: 'результаты программ', REPORT: 'отчёт',
} as const;

export const LEVELS = { SCHOOL: 'школьный', MUNICIPAL: 'муниципальный', REGIONAL: 'региональный', FEDERAL: 'федеральный' } as const;
export const OUTSIDE_EVENT_KINDS = { EVENT: 'событие', CONTEST: 'конкурс', PROJECT: 'проект' } as const;
export const PARTICIPATION_RESULTS = { PARTICIPANT: 'участник', SPEAKER: 'выступил', LAUREATE: 'лауреат', PRIZE_WINNER: 'призёр', WINNER: 'победитель' } as const;
export const PARTICIPATION_STATES = { Recorded: 'записано' } as const;
export const CLASS_HOUR_STATES = { Held: 'проведён', Counted: 'присутствие записано' } as const;

export const AGREEMENT_STATES = { Concluded: 'действует', Terminated: 'прекращён' } as const;
export const AGREEMENT_SUBJECTS = { NETWORK: 'сетевое взаимодействие', SOCIAL_PARTNERSHIP: 'социальное партнёрство', MENTOR_TRAINING: 'обучение наставников', CIVIL_LAW: 'договор с физическим лицом' } as const;
export const TERMINATION_GROUNDS = { TERM_ENDED: 'истёк срок', BY_BOTH_SIDES: 'по соглашению сторон', BY_THE_SCHOOL: 'по решению школы', BY_THE_PARTNER: 'по решению партнёра' } as const;

export const CURATOR_STATES = { Appointed: 'исполняет обязанности', Replaced: 'заменён', Dismissed: 'освобождён' } as const;
export const CURATOR_POSTS = { DEPUTY_HEAD: 'заместитель директора', OTHER: 'другая должность' } as const;
export const COUNCIL_STATES = { Proposed: 'состав предложен', Approved: 'действует', Dissolved: 'распущен', Superseded: 'заменён новым составом' } as const;
