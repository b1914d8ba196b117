import { codeColumn, dateColumn, defineProjection, flagColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { MentorCandidateRegistered, MentorQuestionnaireSubmitted } from '@vekha/people/mentor-events';
import { cardColumns, rememberedCards } from '../card-of-person';
import { asStatus, mentorLife } from '../lives-of-person';
import { MENTOR_CATEGORIES, MENTOR_STATES } from '../mentoring-words';
import { joined } from '../reaction-lists';
import { amend, begun, lifeColumns } from '../row-life';

const columns = {
  registered: flagColumn('Выдвинут'),
  ...cardColumns,
  category: nullable(codeColumn('Категория', MENTOR_CATEGORIES)),
  surveyedOn: nullable(dateColumn('Анкета заполнена')),
  /** The measure of the roadmap that found the candidate (001:L252–L253). */
  foundAt: nullable(textColumn('По мероприятию карты')),
  ...lifeColumns(MENTOR_STATES),
};

type Row = RowOf<typeof columns>;

/** «Реестр потенциальных наставников» (001:L252, L253): everybody who was put forward, with what became of them. */
export const mentorCandidateRegister = defineProjection({
  name: 'mentor_candidates',
  version: 1,
  title: 'Потенциальные наставники',
  columns,
  words: { row: ['кандидат', 'кандидата', 'кандидатов'], notable: [{ where: { status: 'Candidate' }, words: ['без анкеты', 'без анкеты', 'без анкеты'] }] },
  listed: 'registered',
  reactions: joined<Row>(
    rememberedCards<Row>((event) => ({ registered: false, category: null, surveyedOn: null, foundAt: null, ...begun(event, 'Candidate') })),
    [
      when(MentorCandidateRegistered, (rows: Rows<Row>, event) => {
        const { personId, category, foundAt = null } = event.data;
        amend(rows, personId, { registered: true, category, foundAt, ...begun(event, 'Candidate') });
      }),
      when(MentorQuestionnaireSubmitted, (rows: Rows<Row>, { data, meta }) => amend(rows, data.personId, { surveyedOn: meta.occurredOn })),
    ],
    mentorLife<Row>(asStatus<Row>()),
  ),
});
