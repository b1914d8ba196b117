import { ROLES, type Role } from '@vekha/access/roles';

/** What can be done about a thing; `route` is under the API's own prefix, POST, with the names of ids in braces. */
export interface ThingAction {
  readonly command: string;
  readonly title: string;
  readonly route: string;
}

export interface ThingKind {
  /** What is to be done, as the line reads. */
  readonly title: string;
  /** Whose it is, each with why it came to them. */
  readonly whose: Readonly<Partial<Record<Role, string>>>;
  /** The likeliest first. */
  readonly actions: readonly ThingAction[];
}

const action = (command: string, title: string, route: string): ThingAction => ({ command, title, route });
const PROGRAMME = '/programmes/{programmeId}';
const PERSON = '/people/{personId}';
const CONSENT = `${PERSON}/consents/{consentId}`;
const destructionIsDecidedByTwo = 'согласие отозвано или истекло; уничтожить данные решают двое: директор и ответственный за обработку персональных данных';

/** Things of people, pairs, programmes and papers that wait for somebody, by kind. */
export const thingKinds = {
  REPLACEMENT_SOUGHT: {
    title: 'Найти паре другого наставника',
    whose: { curator: 'наставник этой пары больше не может её вести, замену ищет куратор', director: 'наставник этой пары больше не может её вести, замену утверждает приказ' },
    actions: [action('ReplaceMentor', 'Заменить наставника приказом', `${PROGRAMME}/replace-mentor`), action('SuspendPair', 'Приостановить работу пары', `${PROGRAMME}/suspend-pair`), action('DissolvePair', 'Расформировать пару приказом', `${PROGRAMME}/dissolve-pair`)],
  },
  COMPLETION_PROPOSED: {
    title: 'Завершить программу',
    whose: { curator: 'все мероприятия программы выполнены или признаны неприменимыми, завершение подтверждает куратор' },
    actions: [action('CompleteProgramme', 'Завершить программу', `${PROGRAMME}/complete`)],
  },
  MAY_BECOME_MENTOR: {
    title: 'Решить, станет ли наставляемый наставником',
    whose: { curator: 'программа наставляемого завершена; выдвинуть его в наставники может куратор' },
    actions: [action('PromoteToMentorCandidate', 'Выдвинуть в кандидаты в наставники', `${PERSON}/promote-to-mentor-candidate`)],
  },
  SEARCH_STALLED: {
    title: 'Наставника не нашли за отведённый срок',
    whose: { curator: 'поиск наставника длится дольше, чем установила школа, и продолжается', psychologist: 'наставляемому без пары полагается психолого-педагогическая поддержка' },
    actions: [action('OfferPsychologicalSupport', 'Записать предложенную поддержку', `${PERSON}/offer-psychological-support`)],
  },
  OWN_CONSENT_ASKED: {
    title: 'Получить собственное согласие обучающегося',
    whose: { curator: 'обучающийся достиг возраста, с которого соглашается сам; согласие представителя действует, пока его не заменит новое' },
    actions: [action('RecordPaperConsent', 'Внести согласие с бумаги', `${PERSON}/record-paper-consent`)],
  },
  DESTRUCTION_DUE: {
    title: 'Решить об уничтожении персональных данных',
    whose: { director: destructionIsDecidedByTwo, 'data-protection-officer': destructionIsDecidedByTwo },
    actions: [action('DecideDataDestruction', 'Решить уничтожить данные', `${CONSENT}/decide-data-destruction`), action('RetainOnOtherBasis', 'Записать иное основание хранить данные', `${CONSENT}/retain-on-other-basis`)],
  },
  DESTRUCTION_ACT: {
    title: 'Подписать акт об уничтожении данных',
    whose: { 'data-protection-officer': 'данные уничтожены, акт ждёт подписи', director: 'данные уничтожены, акт ждёт подписи' },
    actions: [action('SignDestructionAct', 'Подписать акт', `${CONSENT}/sign-destruction-act`)],
  },
  REQUEST_TO_ANSWER: {
    title: 'Ответить на обращение о персональных данных',
    whose: { director: 'на обращение закон отводит срок, отвечает школа', 'data-protection-officer': 'на обращение закон отводит срок, отвечает школа' },
    actions: [action('AnswerDataSubjectRequest', 'Ответить на обращение', `${PERSON}/requests/{requestId}/answer-data-subject-request`)],
  },
  ACKNOWLEDGEMENT_MISSING: {
    title: 'Ознакомить работников с документом',
    whose: { curator: 'под документом не хватает подписей тех, кого нужно с ним ознакомить', 'deputy-head': 'под документом не хватает подписей тех, кого нужно с ним ознакомить' },
    actions: [action('AcknowledgeDocument', 'Записать ознакомление', '/documents/{documentId}/acknowledge-document')],
  },
  MATERIAL_TO_REMOVE: {
    title: 'Снять материал с сайта школы',
    whose: { 'system-administrator': 'человек, которого показывает материал, отозвал согласие', curator: 'человек, которого показывает материал, отозвал согласие' },
    actions: [action('RemoveSiteMaterial', 'Записать снятие материала', '/schools/{schoolId}/remove-site-material')],
  },
} as const satisfies Readonly<Record<string, ThingKind>>;

export type ThingCode = keyof typeof thingKinds;

const kindOf = (kind: string): ThingKind | undefined => (Object.hasOwn(thingKinds, kind) ? thingKinds[kind as ThingCode] : undefined);

/** «Вы получили это как куратор: …» */
export const whyIn = (role: Role, because: string): string => `Вы получили это как ${ROLES[role]}: ${because}.`;

/** Whether things of this register can come to a role. */
export const getsThings = (role: string): boolean => Object.values(thingKinds).some(({ whose }) => Object.hasOwn(whose, role));

/** @param mayGive whether the reader's role may give a command */
export function thingActions(kind: string, about: Readonly<Record<string, string>>, mayGive: (command: string) => boolean): readonly ThingAction[] {
  const fill = (route: string): string => route.replace(/\{(\w+)\}/g, (_braces, name: string) => about[name] ?? '');
  return (kindOf(kind)?.actions ?? []).filter(({ command }) => mayGive(command)).map((each) => ({ ...each, route: fill(each.route) }));
}
