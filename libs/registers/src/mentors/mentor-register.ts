import { codeColumn, dateColumn, defineProjection, flagColumn, indexed, integerColumn, jsonColumn, nullable, type RowOf, type Rows, sealedColumn, textColumn, when } from '@vekha/event-sourcing/projection';
import {
  MentorAppointed, MentorCandidateRegistered, MentorMatched, MentorProfileCorrected, MentorQuestionnaireSubmitted, MentorRewarded,
  MentorTrainingCompleted, MentorUnmatched, MentorAddedToBank,
} from '@vekha/people/mentor-events';
import { cardColumns, rememberedCards, stated } from '../card-of-person';
import { assignmentColumns, noAssignment, noStanding, standingColumns, standingReactions } from '../consent-standing';
import { asStatus, mentorLife } from '../lives-of-person';
import { MENTOR_CATEGORIES, MENTOR_STATES } from '../mentoring-words';
import { joined } from '../reaction-lists';
import { amend, begun, lifeColumns } from '../row-life';

interface Training {
  readonly groupId: string | null;
  readonly hours: number | null;
  readonly completedOn: string;
}

interface Reward {
  readonly reward: string;
  readonly level: string;
  readonly order: { readonly number: string; readonly date: string };
}

/** Weekday 1 is Monday; `HH:MM`. */
interface FreeTime {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

const columns = {
  inBank: flagColumn('В банке'),
  ...cardColumns,
  category: nullable(codeColumn('Категория', MENTOR_CATEGORIES)),
  specialisation: nullable(sealedColumn('Специализация')),
  teachingSeniority: nullable(sealedColumn('Педагогический стаж')),
  mentoringSeniority: nullable(sealedColumn('Стаж наставничества')),
  qualification: nullable(sealedColumn('Квалификационная категория')),
  subjects: jsonColumn<readonly string[]>('Предметы и направления'),
  competences: jsonColumn<readonly string[]>('Компетенции'),
  forms: jsonColumn<readonly string[]>('Согласен на формы'),
  kinds: jsonColumn<readonly string[]>('Согласен на виды'),
  /** Pairs and groups at once. */
  capacity: integerColumn('Сколько пар и групп может вести'),
  experienceYears: nullable(integerColumn('Опыт, полных лет')),
  mentoringYears: nullable(integerColumn('Опыт наставничества, полных лет')),
  availability: jsonColumn<readonly FreeTime[]>('Свободное время'),
  ...standingColumns,
  ...assignmentColumns,
  agreementNumber: nullable(textColumn('Дополнительное соглашение, номер')),
  agreementDate: nullable(dateColumn('Дополнительное соглашение, дата')),
  orderNumber: indexed(nullable(textColumn('Приказ о назначении, номер'))),
  orderDate: nullable(dateColumn('Приказ о назначении, дата')),
  appointedOn: nullable(dateColumn('Назначен с')),
  appointedUntil: nullable(dateColumn('Назначен по')),
  activeMatches: jsonColumn<readonly string[]>('Пары и группы сейчас'),
  trainings: jsonColumn<readonly Training[]>('Обучение'),
  rewards: jsonColumn<readonly Reward[]>('Поощрения'),
  ...lifeColumns(MENTOR_STATES),
};

type Row = RowOf<typeof columns>;
type Profile = Omit<Parameters<typeof MentorProfileCorrected>[0], 'importId'>;

function profile(rows: Rows<Row>, data: Profile): void {
  const { personId, subjects, competences, forms, kinds, capacity, availability, experienceYears, mentoringYears } = data;
  const personal = stated(data, ['specialisation', 'teachingSeniority', 'mentoringSeniority', 'qualification']);
  const years = { ...(experienceYears !== undefined && { experienceYears }), ...(mentoringYears !== undefined && { mentoringYears }) };
  amend(rows, personId, { subjects, competences, forms, kinds, capacity, availability, ...years, ...personal });
}

/** «Банк наставников» (000:L17; 002:L73; 004:L24): everybody who has entered the bank, whatever became of them. */
export const mentorRegister = defineProjection({
  name: 'mentors',
  version: 2,
  title: 'Наставники',
  columns,
  words: { row: ['наставник', 'наставника', 'наставников'], notable: [{ where: { status: 'Active' }, words: ['работает', 'работают', 'работают'] }] },
  listed: 'inBank',
  reactions: joined<Row>(
    rememberedCards<Row>((event) => ({
      inBank: false, category: null, specialisation: null, teachingSeniority: null, mentoringSeniority: null, qualification: null, subjects: [], competences: [],
      forms: [], kinds: [], capacity: 0, experienceYears: null, mentoringYears: null, availability: [], ...noStanding, ...noAssignment, agreementNumber: null, agreementDate: null, orderNumber: null,
      orderDate: null, appointedOn: null, appointedUntil: null, activeMatches: [], trainings: [], rewards: [], ...begun(event, 'Candidate'),
    })),
    standingReactions<Row>(['PERSONAL_DATA', 'ASSIGNMENT']),
    [
      when(MentorCandidateRegistered, (rows: Rows<Row>, { data }) => amend(rows, data.personId, { category: data.category })),
      when(MentorQuestionnaireSubmitted, (rows: Rows<Row>, { data }) => profile(rows, data)),
      when(MentorProfileCorrected, (rows: Rows<Row>, { data }) => profile(rows, data)),
      when(MentorAddedToBank, (rows: Rows<Row>, event) => amend(rows, event.data.personId, { inBank: true, ...begun(event, 'InBank') })),
      when(MentorAppointed, (rows: Rows<Row>, { data }) => {
        const { personId, order, appointedOn, until = null, supplementaryAgreement: agreement } = data;
        const papers = { orderNumber: order.number, orderDate: order.date, agreementNumber: agreement?.number ?? null, agreementDate: agreement?.date ?? null };
        amend(rows, personId, { inBank: true, ...papers, appointedOn, appointedUntil: until });
      }),
      when(MentorMatched, (rows: Rows<Row>, { data: { personId, programmeId } }) => amend(rows, personId, { activeMatches: [...matches(rows, personId, programmeId), programmeId] })),
      when(MentorUnmatched, (rows: Rows<Row>, { data: { personId, programmeId } }) => amend(rows, personId, { activeMatches: matches(rows, personId, programmeId) })),
      when(MentorTrainingCompleted, (rows: Rows<Row>, { data: { personId, groupId = null, hours = null, completedOn } }) => {
        amend(rows, personId, { trainings: [...(rows.get(personId)?.trainings ?? []), { groupId, hours, completedOn }] });
      }),
      when(MentorRewarded, (rows: Rows<Row>, { data: { personId, reward, level, order } }) => {
        amend(rows, personId, { rewards: [...(rows.get(personId)?.rewards ?? []), { reward, level, order: { number: order.number, date: order.date } }] });
      }),
    ],
    mentorLife<Row>(asStatus<Row>()),
  ),
});

/** The matches of a mentor without one. */
const matches = (rows: Rows<Row>, personId: string, left: string): readonly string[] => (rows.get(personId)?.activeMatches ?? []).filter((id) => id !== left);
