import { codeColumn, dateColumn, defineProjection, flagColumn, jsonColumn, nullable, type RowOf, type Rows, sealedColumn, textColumn, when } from '@vekha/event-sourcing/projection';
import {
  DevelopmentNeedsCollected, MenteeCompleted, MenteeIdentified, MenteeMatched, MenteeUnmatched, MenteeWithdrawn, MentorSearchStalled, MentorSearchStarted,
  PsychologicalSupportOffered,
} from '@vekha/people/mentee-events';
import { cardColumns, minorColumns, minorReactions, rememberedCards } from '../card-of-person';
import { noStanding, standingColumns, standingReactions } from '../consent-standing';
import { asStatus, menteeLife } from '../lives-of-person';
import { MENTEE_CATEGORIES, MENTEE_STATES } from '../mentoring-words';
import { joined } from '../reaction-lists';
import { amend, begun, lifeColumns } from '../row-life';

/** Weekday 1 is Monday; `HH:MM`. */
interface FreeTime {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

const columns = {
  identified: flagColumn('Выявлен'),
  ...cardColumns,
  ...minorColumns,
  category: nullable(codeColumn('Категория', MENTEE_CATEGORIES)),
  /** In words, as collected; the codes beside are what matching compares. */
  needs: nullable(sealedColumn('Запросы')),
  needSubjects: jsonColumn<readonly string[]>('Нужны предметы'),
  needCompetences: jsonColumn<readonly string[]>('Нужны компетенции'),
  needForm: nullable(textColumn('Желательная форма')),
  needKind: nullable(textColumn('Желательный вид')),
  needModel: nullable(textColumn('Желательная модель')),
  availability: jsonColumn<readonly FreeTime[]>('Свободное время'),
  sameOrganisationOnly: flagColumn('Только из своей школы'),
  ...standingColumns,
  searchSince: nullable(dateColumn('Наставника ищут с')),
  searchStatus: nullable(codeColumn('Поиск', { GOES_ON: 'идёт', STALLED: 'затянулся', FOUND: 'наставник найден' })),
  /** MT-3: what came of the support that is owed while the search goes on. */
  supportAnswer: nullable(codeColumn('Психологическая поддержка', { ACCEPTED: 'принята', DECLINED: 'отклонена', NOT_YET: 'предложена' })),
  activeMatch: nullable(textColumn('Пара или группа сейчас')),
  completedProgrammes: jsonColumn<readonly string[]>('Завершённые программы'),
  ...lifeColumns(MENTEE_STATES),
};

type Row = RowOf<typeof columns>;

/** «База наставляемых» (000:L16; 002:L57; 004:L20). */
export const menteeRegister = defineProjection({
  name: 'mentees',
  version: 2,
  title: 'Наставляемые',
  columns,
  words: { row: ['наставляемый', 'наставляемых', 'наставляемых'], notable: [{ where: { status: 'Searching' }, words: ['без наставника', 'без наставника', 'без наставника'] }] },
  listed: 'identified',
  reactions: joined<Row>(
    rememberedCards<Row>((event) => ({
      identified: false, birthDate: null, legalRepresentative: null, category: null, needs: null, needSubjects: [], needCompetences: [], needForm: null,
      needKind: null, needModel: null, availability: [], sameOrganisationOnly: false, ...noStanding,
      searchSince: null, searchStatus: null, supportAnswer: null, activeMatch: null, completedProgrammes: [], ...begun(event, 'Identified'),
    })),
    minorReactions<Row>(),
    standingReactions<Row>(['PERSONAL_DATA']),
    [
      when(MenteeIdentified, (rows: Rows<Row>, event) => amend(rows, event.data.personId, { identified: true, category: event.data.category, ...begun(event, 'Identified') })),
      when(DevelopmentNeedsCollected, (rows: Rows<Row>, { data }) => {
        const { personId, subjects, competences, availability, form = null, kind = null, model = null, sameOrganisationOnly = false, words } = data;
        const wishes = { needForm: form, needKind: kind, needModel: model, availability, sameOrganisationOnly };
        amend(rows, personId, { needSubjects: subjects, needCompetences: competences, ...wishes, ...(words !== undefined && { needs: words }) });
      }),
      when(MentorSearchStarted, (rows: Rows<Row>, { data }) => amend(rows, data.personId, { searchSince: data.since, searchStatus: 'GOES_ON' })),
      when(MentorSearchStalled, (rows: Rows<Row>, { data }) => amend(rows, data.personId, { searchStatus: 'STALLED' })),
      when(PsychologicalSupportOffered, (rows: Rows<Row>, { data }) => amend(rows, data.personId, { supportAnswer: data.answer })),
      when(MenteeMatched, (rows: Rows<Row>, { data }) => amend(rows, data.personId, { activeMatch: data.programmeId, searchStatus: 'FOUND' })),
      when(MenteeUnmatched, (rows: Rows<Row>, { data }) => amend(rows, data.personId, { activeMatch: null, searchSince: data.since, searchStatus: 'GOES_ON' })),
      when(MenteeCompleted, (rows: Rows<Row>, { data }) => {
        const before = rows.get(data.personId)?.completedProgrammes ?? [];
        amend(rows, data.personId, { activeMatch: null, completedProgrammes: [...before, data.programmeId] });
      }),
      when(MenteeWithdrawn, (rows: Rows<Row>, { data }) => amend(rows, data.personId, { activeMatch: null, searchSince: null, searchStatus: null })),
    ],
    menteeLife<Row>(asStatus<Row>()),
  ),
});
