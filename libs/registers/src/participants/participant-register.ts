import { codeColumn, dateColumn, defineProjection, flagColumn, indexed, nullable, personColumn, type RowOf, type Rows, when } from '@vekha/event-sourcing/projection';
import { ImportedPersonRevoked } from '@vekha/people/card-events';
import { MenteeAddedToBank, MenteeIdentified } from '@vekha/people/mentee-events';
import { MentorAddedToBank, MentorAppointed, MentorCandidateRegistered } from '@vekha/people/mentor-events';
import { type Entered, menteeLife, mentorLife } from '../lives-of-person';
import { PARTICIPANT_ROLES, PARTICIPANT_STATES, TARGET_GROUPS } from '../mentoring-words';
import { joined } from '../reaction-lists';
import { begun, ended, lifeColumns } from '../row-life';

const columns = {
  enrolled: flagColumn('Зачислен'),
  personId: personColumn('Участник'),
  targetGroup: indexed(codeColumn('Целевая группа', TARGET_GROUPS)),
  role: indexed(codeColumn('Роль', PARTICIPANT_ROLES)),
  enrolledOn: nullable(dateColumn('Участвует с')),
  leftOn: nullable(dateColumn('Вышел')),
  ...lifeColumns(PARTICIPANT_STATES),
};

type Row = RowOf<typeof columns>;
type Role = keyof typeof PARTICIPANT_ROLES;
type Group = keyof typeof TARGET_GROUPS;

/** Categories of mentors and mentees, by the groups of 001:L249. */
const GROUPS: Readonly<Record<string, Group>> = {
  TEACHER: 'TEACHER', PUPIL: 'PUPIL', PARTNER: 'PARTNER', EARLY_CAREER_TEACHER: 'EARLY_CAREER_TEACHER', TEACHER_WITH_DIFFICULTIES: 'TEACHER',
  EXPERIENCED_TEACHER: 'TEACHER', STUDENT: 'PUPIL',
};

interface Told {
  readonly data: { readonly personId: string };
  readonly meta: { readonly occurredOn: string };
}

const keyOf = (role: Role) => (personId: string): string => `${personId}/${role}`;

/** Known by category, but in no bank yet. */
function remember(rows: Rows<Row>, event: Told & { readonly data: { readonly category: string } }, role: Role): void {
  const { personId, category } = event.data;
  const key = keyOf(role)(personId);
  const before = rows.get(key);
  if (before?.enrolled && before.leftOn === null) return;
  rows.put(key, { enrolled: before?.enrolled ?? false, personId, targetGroup: GROUPS[category] ?? 'PARTNER', role, enrolledOn: before?.enrolledOn ?? null, leftOn: before?.leftOn ?? null, ...begun(event, before?.status ?? 'Enrolled') });
}

function enrol(rows: Rows<Row>, event: Told, role: Role): void {
  const key = keyOf(role)(event.data.personId);
  const before = rows.get(key);
  if (!before || (before.enrolled && before.leftOn === null)) return;
  rows.patch(key, { enrolled: true, enrolledOn: event.meta.occurredOn, leftOn: null, ...begun(event, 'Enrolled') });
}

/** Whoever leaves the mentoring leaves the account; a completed programme alone is not leaving (MT-6). */
const leave = (row: Row, { on, over }: Entered): Partial<Row> =>
  over && row.enrolled && row.leftOn === null ? { leftOn: on, ...ended({ meta: { occurredOn: on } }, 'Left') } : {};

const leaving = (role: Role) => ({ key: keyOf(role), present: () => null, enter: leave });

/** «Учёт участников» (001:L249): who takes part in which role, since when and till when. */
export const participantRegister = defineProjection({
  name: 'participants',
  version: 1,
  title: 'Учёт участников',
  columns,
  words: { row: ['участник', 'участника', 'участников'], notable: [{ where: { status: 'Left' }, words: ['вышел', 'вышли', 'вышли'] }] },
  listed: 'enrolled',
  reactions: joined<Row>(
    [
      when(MentorCandidateRegistered, (rows: Rows<Row>, event) => remember(rows, event, 'MENTOR')),
      when(MenteeIdentified, (rows: Rows<Row>, event) => remember(rows, event, 'MENTEE')),
      when(MentorAddedToBank, (rows: Rows<Row>, event) => enrol(rows, event, 'MENTOR')),
      when(MentorAppointed, (rows: Rows<Row>, event) => enrol(rows, event, 'MENTOR')),
      when(MenteeAddedToBank, (rows: Rows<Row>, event) => enrol(rows, event, 'MENTEE')),
      when(ImportedPersonRevoked, (rows: Rows<Row>) => rows.all().forEach(([key]) => rows.remove(key))),
    ],
    mentorLife<Row>(leaving('MENTOR')),
    menteeLife<Row>(leaving('MENTEE')),
  ),
});
