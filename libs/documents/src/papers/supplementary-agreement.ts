import type { Block, Paper } from '../paper/paper';
import { inWords, spanInWords } from './dates-in-words';
import { type Named, nameIn } from './name-cases';
import { type ActNumber, BLANK, type Organisation, actNumber, ended, listed, sentence, signsByHand } from './requisites';

/** What ТК ст. 351.8 asks to be written: content, term, form and pay of mentoring (domain §9.1). */
export interface SupplementaryAgreement {
  readonly organisation: Organisation;
  readonly agreement: ActNumber;
  readonly contract: ActNumber;
  readonly employee: Named;
  /** What the mentor does, one entry per duty. */
  readonly content: readonly string[];
  readonly from: string;
  readonly to: string;
  /** «индивидуальная, очно, с посещением уроков». */
  readonly form: string;
  /** Amount and conditions of the pay as the local or municipal act sets them; the law sets no rate. */
  readonly pay: string;
}

/** Дополнительное соглашение к трудовому договору о наставничестве (ТК ст. 351.8). */
export function supplementaryAgreement(data: SupplementaryAgreement): Paper {
  const { organisation, agreement, contract, employee, content, from, to, form, pay } = data;
  const { director } = organisation;
  const employer = `${organisation.fullName}, в лице руководителя (${inSentence(withRole(director))}: ${director.name}), действующего на основании устава, далее — «Работодатель», с одной стороны`;
  const worker = `${employee.name}${employee.position === undefined ? '' : ` (должность: ${employee.position})`}, далее — «Работник», с другой стороны`;
  const chapter = (number: number, name: string, points: readonly { text: string; points?: readonly { text: string }[] }[]): Block[] => [
    { kind: 'section', text: `${number}. ${name}` },
    { kind: 'points', prefix: String(number), points },
  ];
  return {
    title: `Дополнительное соглашение № ${agreement.number} о наставничестве`,
    date: agreement.date,
    blocks: [
      { kind: 'title', text: `ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ №\u00a0${agreement.number}\nк трудовому договору ${actNumber(contract)}` },
      { kind: 'sides', left: organisation.place ?? '', right: inWords(agreement.date) },
      { kind: 'paragraph', text: `${employer}, и ${worker}, в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации заключили настоящее соглашение о нижеследующем.` },
      ...chapter(1, 'Содержание работы по наставничеству', [
        { text: 'Работник с его письменного согласия выполняет по поручению Работодателя работу по наставничеству, которая включает:', points: listed(content) },
      ]),
      ...chapter(2, 'Срок и форма выполнения работы', [
        { text: `Работа по наставничеству выполняется ${spanInWords(from, to)}` },
        { text: `Форма выполнения работы: ${ended(form)}` },
      ]),
      ...chapter(3, 'Оплата', [{ text: sentence(pay) }]),
      ...chapter(4, 'Досрочное прекращение', [
        { text: 'Работник вправе досрочно отказаться от наставничества, а Работодатель — досрочно отменить поручение о нём, предупредив об этом другую сторону не менее чем за три рабочих дня.' },
      ]),
      ...chapter(5, 'Заключительные положения', [
        { text: 'Остальные условия трудового договора остаются без изменений.' },
        { text: 'Соглашение составлено в двух экземплярах, по одному для каждой из сторон, и вступает в силу со дня подписания.' },
      ]),
      {
        kind: 'signatures',
        signatures: [
          signsByHand(`Работодатель:\n${withRole(director)}`, director),
          signsByHand('Работник:', employee),
          signsByHand('Экземпляр соглашения\nполучен работником:', employee),
        ],
      },
    ],
  };
}

export interface AssignmentConsent {
  readonly organisation: Organisation;
  readonly mentor: Named;
  /** Civil date the form was prepared; the mentor dates the signature by hand. */
  readonly date: string;
  readonly from?: string;
  readonly to?: string;
  /** What the mentor agrees to do, one entry per duty. */
  readonly duties: readonly string[];
  /** Whom the mentor accompanies, when it is known already. */
  readonly mentees?: readonly Named[];
}

/** Письменное согласие наставника на возложение обязанностей (001:L121, L129; 003:L34). It is no consent to process data. */
export function assignmentConsent({ organisation, mentor, date, from, to, duties, mentees = [] }: AssignmentConsent): Paper {
  const position = mentor.position === undefined ? '' : ` (должность: ${mentor.position})`;
  const term = from === undefined ? `на срок ${BLANK}` : spanInWords(from, to);
  const whom = mentees.length === 0 ? '' : ` Наставничество осуществляется в отношении ${mentees.map((one) => nameIn(one, 'genitive')).join(', ')}.`;
  return {
    title: 'Согласие на выполнение обязанностей наставника',
    date,
    blocks: [
      { kind: 'paragraph', align: 'right', text: `Руководителю\n${organisation.shortName ?? organisation.fullName}\n${nameIn(organisation.director, 'dative')}` },
      { kind: 'title', text: 'СОГЛАСИЕ\nна выполнение обязанностей наставника' },
      { kind: 'paragraph', text: `Я, ${mentor.name}${position}, даю согласие на назначение меня наставником ${term} и на возложение на меня следующих дополнительных обязанностей:` },
      { kind: 'points', points: listed(duties) },
      { kind: 'paragraph', text: `С содержанием, сроком, формой и условиями оплаты этой работы меня ознакомили.${whom}` },
      { kind: 'paragraph', text: 'Мне известно, что я вправе досрочно отказаться от выполнения обязанностей наставника, предупредив об этом работодателя в письменной форме не менее чем за три рабочих дня.' },
      { kind: 'signatures', signatures: [signsByHand('Работник', mentor)] },
    ],
  };
}

const inSentence = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
const withRole = ({ position }: Named): string => position ?? 'Директор';
