import { personColumn, personsColumn, type Reaction, type Rows, when } from '@vekha/event-sourcing/projection';
import { GroupMemberAdded, GroupMemberRemoved, PairMentorReplaced } from '@vekha/programme/match-events';
import { amend } from './row-life';

/** Who takes part in a pair, a group or a meeting. */
export const takingPartColumns = {
  mentorId: personColumn('Наставник'),
  menteeIds: personsColumn('Наставляемые'),
};

export interface TakingPart {
  readonly mentorId: string;
  readonly menteeIds: readonly string[];
}

const without = (ids: readonly string[], left: string): readonly string[] => ids.filter((id) => id !== left);

const withMentees = <Row extends TakingPart>(menteeIds: readonly string[]): Partial<Row> => ({ menteeIds }) satisfies Partial<TakingPart> as Partial<Row>;

/** Keeps who takes part as orders change it, in the row of the programme. */
export function takingPartReactions<Row extends TakingPart>(): readonly Reaction<Row>[] {
  return [
    when(PairMentorReplaced, (rows: Rows<Row>, { data }) => amend(rows, data.programmeId, { mentorId: data.to } as Partial<Row>)),
    when(GroupMemberAdded, (rows: Rows<Row>, { data: { programmeId, personId } }) => {
      const others = without(rows.get(programmeId)?.menteeIds ?? [], personId);
      amend(rows, programmeId, withMentees<Row>([...others, personId]));
    }),
    when(GroupMemberRemoved, (rows: Rows<Row>, { data: { programmeId, personId } }) => {
      amend(rows, programmeId, withMentees<Row>(without(rows.get(programmeId)?.menteeIds ?? [], personId)));
    }),
  ];
}
