import type { Paper } from '../paper/paper';
import { appointmentOrder } from './appointment-order';
import { disseminationConsentPaper, personalDataConsentPaper } from './consent-papers';
import type { DisseminationConsent, PersonalDataConsent } from './consent-parts';
import { destructionAct, eventLogExtract } from './destruction-papers';
import { acquaintanceSheet, minutesPaper } from './minutes-paper';
import { pairOrder } from './pair-order';
import { programmePaper } from './programme-paper';
import type { Organisation } from './requisites';
import { assignmentConsent, supplementaryAgreement } from './supplementary-agreement';

/** A plainly invented school and plainly invented people. */
export const organisation: Organisation = {
  fullName: 'Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 0 города Вымышленска»',
  shortName: 'МАОУ «СОШ № 0»',
  place: 'г. Вымышленск',
  address: '600000, г. Вымышленск, ул. Примерная, д. 1',
  director: { name: 'Примеров Пётр Образцович', position: 'Директор' },
};
export const mentor = { name: 'Образцова Анна Ильинична', position: 'учитель математики' };
export const mentee = { name: 'Новичков Илья Пробович', position: 'учитель физики' };
export const second = { name: 'Тестова Мария Игоревна', position: 'учитель информатики' };
export const curator = { name: 'Кураторова Ольга Сергеевна', position: 'заместитель директора' };
const order = { number: '218 о-д', date: '2026-09-09' };
const span = { from: '2026-09-15', to: '2027-05-31' };

export const wholeConsent: PersonalDataConsent = {
  subject: {
    name: mentor.name,
    address: 'г. Вымышленск, ул. Примерная, д. 2, кв. 3',
    identity: { kind: 'паспорт гражданина Российской Федерации', number: '00 00 000000', issuedBy: 'Отделом выдумок г. Вымышленска', issuedOn: '2015-02-03' },
  },
  operator: { name: organisation.fullName, address: '600000, г. Вымышленск, ул. Примерная, д. 1' },
  purpose: 'ведение банка наставников и организация наставничества в школе',
  categories: ['фамилия, имя, отчество', 'должность', 'педагогический стаж', 'номер телефона'],
  processor: { name: 'Управление образования города Вымышленска', address: '600000, г. Вымышленск, пл. Условная, д. 5' },
  actions: ['сбор', 'запись', 'систематизация', 'хранение', 'уточнение', 'использование', 'блокирование', 'удаление', 'уничтожение'],
  methods: 'с использованием средств автоматизации и без них',
  term: 'до 31 августа 2027 г.',
  withdrawal: 'письменное заявление на имя директора школы, поданное лично или направленное по почте',
  date: '2026-09-01',
};

export const wholeDissemination: DisseminationConsent = {
  subject: { name: mentor.name, contact: 'primer@example.org' },
  operator: { name: organisation.fullName, address: '600000, г. Вымышленск, ул. Примерная, д. 1' },
  sites: ['https://school0.example.org'],
  purpose: 'размещение сведений о результатах наставничества на сайте школы',
  categories: [{ data: 'фамилия, имя, отчество' }, { data: 'должность', bans: 'только для посетителей сайта, без передачи другим лицам' }],
  term: 'до 31 августа 2027 г.',
  date: '2026-09-01',
};

const measures = Array.from({ length: 9 }, (_, at) => ({
  text: `Посещение учебных занятий и совместный разбор уроков, встреча ${at + 1}: контрольно-оценочная процедура с применением универсального кодификатора по предмету`,
  term: 'Каждый второй понедельник месяца',
  responsible: 'Педагог-наставник, наставляемый',
  result: 'Использование методов и приёмов наставника в деятельности наставляемого на уроках',
}));

/** One paper of each kind, by the name of its file. */
export const papers: Readonly<Record<string, Paper>> = {
  'appointment-order': appointmentOrder({
    organisation, order, mentor, curator, ...span, consentDate: '2026-09-05', employees: true, agreement: { number: '12', date: '2026-09-08' },
    grounds: ['Положением о системе наставничества, утверждённым приказом от 12.01.2023 № 37'],
  }),
  'pair-order': pairOrder({
    organisation, order: { number: '219 о-д', date: '2026-09-10' }, curator,
    pairs: [{ mentor, mentees: [mentee], form: 'педагог – педагог', ...span }, { mentor: second, mentees: [mentee, mentor], form: 'педагог – педагог', ...span }],
  }),
  'supplementary-agreement': supplementaryAgreement({
    organisation, agreement: { number: '12', date: '2026-09-08' }, contract: { number: '45', date: '2018-08-27' }, employee: mentor, ...span,
    content: ['разработка и выполнение персонализированной программы наставничества', 'посещение уроков наставляемого и их разбор', 'подготовка отчёта о результатах'],
    form: 'индивидуальная, очно',
    pay: 'Работодатель ежемесячно выплачивает Работнику доплату в размере, установленном положением об оплате труда работников школы',
  }),
  'assignment-consent': assignmentConsent({ organisation, mentor, date: '2026-09-05', ...span, duties: ['разработка персонализированной программы наставничества', 'посещение и разбор уроков наставляемого'], mentees: [mentee] }),
  'personal-data-consent': personalDataConsentPaper(wholeConsent),
  'empty-consent': personalDataConsentPaper({ subject: {}, representative: {}, operator: {}, date: '2026-09-01' }),
  'dissemination-consent': disseminationConsentPaper(wholeDissemination),
  programme: programmePaper({
    organisation, period: 'на 2026/2027 учебный год', form: 'педагог – педагог', ...span, date: '2026-09-12', measures, curator, approvedBy: order,
    mentor: { ...mentor, teachingSeniority: '22 года', mentoringSeniority: '5 лет' },
    mentees: [{ ...mentee, teachingSeniority: '1 год' }],
    result: 'присвоение квалификационной категории молодому специалисту, повышение качества образования обучающихся.',
  }),
  minutes: minutesPaper({
    organisation, meetingOf: 'заседания методического совета наставников', minutes: { number: '3', date: '2026-11-02' }, chair: curator, secretary: second, present: [mentor, mentee],
    items: [
      { subject: 'О ходе персонализированных программ', heard: ['Кураторова О. С. сообщила о ходе программ за первую четверть'], decided: ['принять сведения к сведению', 'наставникам представить отчёты до 25 декабря 2026 г.'], vote: { yes: 4, no: 0, abstained: 0 } },
      { subject: 'О лучших практиках', heard: ['Образцова А. И. представила опыт наставничества'], decided: ['рекомендовать опыт к публикации'] },
    ],
  }),
  'destruction-act': destructionAct({
    act: { number: '1-ПД', date: '2026-11-20' }, operator: { name: organisation.fullName, address: '600000, г. Вымышленск, ул. Примерная, д. 1' },
    subject: 'субъект № 17, обращение № 5 от 28.10.2026', destroyedBy: [curator, { name: 'Системин Антон Павлович', position: 'Системный администратор' }],
    categories: ['фамилия, имя, отчество', 'номер телефона', 'сведения о должности и стаже'], informationSystem: 'Веха, система сопровождения наставничества',
    method: 'уничтожение ключа шифрования, после которого содержание данных невозможно восстановить', reason: 'отзыв согласия на обработку персональных данных', destroyedOn: '2026-11-20',
  }),
  'event-log-extract': eventLogExtract({
    act: { number: '1-ПД', date: '2026-11-20' }, operator: 'МАОУ «СОШ № 0»', subject: 'субъект № 17, обращение № 5', categories: ['фамилия, имя, отчество', 'номер телефона'],
    informationSystem: 'Веха', reason: 'отзыв согласия на обработку персональных данных', destroyedOn: '2026-11-20', logHead: '5f1c9e'.repeat(10),
    entries: Array.from({ length: 40 }, (_, at) => ({
      position: String(1400 + at), recordedAt: '20.11.2026 14:05:09 (UTC+8)', what: 'Ключ шифрования уничтожен', who: 'системный администратор', eventId: `0b9f4c1e-0000-5000-8000-0000000000${String(at).padStart(2, '0')}`,
    })),
  }),
  'acquaintance-sheet': acquaintanceSheet({ organisation, withWhat: 'приказом', subject: 'О закреплении наставнических пар', act: order, people: [{ ...mentor, acknowledgedOn: '2026-09-10' }, mentee, second, curator] }),
};
