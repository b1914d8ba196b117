import { codeColumn, defineProjection, flagColumn, indexed, integerColumn, jsonColumn, nullable, type RowOf, type Rows, sealedColumn, textColumn, when } from '@vekha/event-sourcing/projection';
import { cardEvents, PersonAgeStated, PersonCardCorrected, PersonEntered } from '@vekha/people/card-events';
import { consentEvents } from '@vekha/people/consent-events';
import { DataDestructionScheduled, DataRetentionBasisRecorded, destructionEvents, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import { menteeEvents } from '@vekha/people/mentee-events';
import { mentorEvents } from '@vekha/people/mentor-events';
import { requestEvents } from '@vekha/people/request-events';
import { cardColumns, minorColumns, minorReactions, rememberedCards, stated } from '../card-of-person';
import { noStanding, standingColumns, standingReactions } from '../consent-standing';
import { menteeLife, mentorLife } from '../lives-of-person';
import { CARD_STATES, MENTEE_STATES, MENTOR_STATES } from '../mentoring-words';
import { joined, versionsOf } from '../reaction-lists';
import { amend, begun, lifeColumns, turned } from '../row-life';

const columns = {
  ...cardColumns,
  ...minorColumns,
  phone: nullable(sealedColumn('Телефон')),
  email: nullable(sealedColumn('Электронная почта')),
  /** MR-8: the organisation an external mentor comes from. */
  employer: nullable(textColumn('Организация')),
  /** Whole years as stated. */
  ageYears: nullable(integerColumn('Полных лет')),
  representativeNeeded: flagColumn('Нужен законный представитель'),
  mentorState: indexed(nullable(codeColumn('Как наставник', MENTOR_STATES))),
  menteeState: indexed(nullable(codeColumn('Как наставляемый', MENTEE_STATES))),
  ...standingColumns,
  /** Purposes for which the data are gone. */
  destroyedPurposes: jsonColumn<readonly string[]>('Уничтожено: цели'),
  ...lifeColumns(CARD_STATES),
  /** Of the card; the other parts of a person that commands address have versions of their own. */
  version: integerColumn('Версия'),
  mentorVersion: integerColumn('Версия: наставник'),
  menteeVersion: integerColumn('Версия: наставляемый'),
  consentsVersion: integerColumn('Версия: согласия'),
  requestsVersion: integerColumn('Версия: обращения'),
};

export type PersonRow = RowOf<typeof columns>;

const atFirst = { version: 0, mentorVersion: 0, menteeVersion: 0, consentsVersion: 0, requestsVersion: 0 } as const;

/** What changes which part; whoever is entered begins every part at once. */
const versions = [
  ...versionsOf<PersonRow>(cardEvents, 'personId', 'version'),
  ...versionsOf<PersonRow>([PersonEntered, ...mentorEvents], 'personId', 'mentorVersion'),
  ...versionsOf<PersonRow>([PersonEntered, ...menteeEvents], 'personId', 'menteeVersion'),
  ...versionsOf<PersonRow>([PersonEntered, ...consentEvents, ...destructionEvents], 'personId', 'consentsVersion'),
  ...versionsOf<PersonRow>([PersonEntered, ...requestEvents], 'personId', 'requestsVersion'),
];

const itself = (personId: string): string => personId;

/** «Участники»: one card per person of a school, and where names are looked up for every other register. */
export const personRegister = defineProjection({
  name: 'persons',
  version: 1,
  title: 'Участники',
  columns,
  words: { row: ['участник', 'участника', 'участников'] },
  reactions: joined<PersonRow>(
    rememberedCards<PersonRow>((event) => ({
      birthDate: null, legalRepresentative: null, phone: null, email: null, employer: null, ageYears: null, representativeNeeded: false,
      mentorState: null, menteeState: null, ...noStanding, destroyedPurposes: [], ...begun(event, 'Kept'), ...atFirst,
    })),
    minorReactions<PersonRow>(),
    standingReactions<PersonRow>(['PERSONAL_DATA']),
    mentorLife<PersonRow>({ key: itself, present: ({ mentorState }) => mentorState, enter: (_row, { state }) => ({ mentorState: state }) }),
    menteeLife<PersonRow>({ key: itself, present: ({ menteeState }) => menteeState, enter: (_row, { state }) => ({ menteeState: state }) }),
    [
      when(PersonEntered, (rows: Rows<PersonRow>, { data }) => {
        const { personId, employer = null, age, representativeNeeded = false } = data;
        rows.patch(personId, { ...stated(data, ['phone', 'email']), employer, ageYears: age?.years ?? null, representativeNeeded });
      }),
      when(PersonCardCorrected, (rows: Rows<PersonRow>, { data }) => {
        amend(rows, data.personId, { ...stated(data, ['phone', 'email']), ...(data.employer !== undefined && { employer: data.employer }) });
      }),
      when(PersonAgeStated, (rows: Rows<PersonRow>, { data }) => amend(rows, data.personId, { ageYears: data.age.years, representativeNeeded: data.representativeNeeded ?? false })),
      when(DataDestructionScheduled, (rows: Rows<PersonRow>, event) => amend(rows, event.data.personId, turned(event, 'DestructionDue'))),
      when(DataRetentionBasisRecorded, (rows: Rows<PersonRow>, event) => {
        if (event.data.left.length === 0) amend(rows, event.data.personId, turned(event, 'Kept'));
      }),
      when(PersonalDataDestroyed, (rows: Rows<PersonRow>, event) => {
        const { personId, purposes } = event.data;
        const destroyed = rows.get(personId)?.destroyedPurposes ?? [];
        amend(rows, personId, { destroyedPurposes: [...new Set([...destroyed, ...purposes])], ...turned(event, 'Destroyed') });
      }),
    ],
    versions,
  ),
});
