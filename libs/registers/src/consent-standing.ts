import { codeColumn, nullable, type Reaction, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { ConsentExpired, ConsentRefused, ConsentRequested, ConsentSigned, ConsentSuperseded, ConsentWithdrawn } from '@vekha/people/consent-events';
import { DataDestructionScheduled, DataRetentionBasisRecorded, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import { CONSENT_STATES } from './mentoring-words';
import { amend } from './row-life';

/** How a person's last consent of each kind stands; absent when none was asked for. */
export const standingColumns = {
  consentPersonalData: nullable(codeColumn('Согласие на обработку', CONSENT_STATES)),
  consentPersonalDataId: nullable(textColumn('Какое согласие на обработку')),
};

export const assignmentColumns = {
  consentAssignment: nullable(codeColumn('Согласие на назначение', CONSENT_STATES)),
  consentAssignmentId: nullable(textColumn('Какое согласие на назначение')),
};

export const noStanding = { consentPersonalData: null, consentPersonalDataId: null } as const;
export const noAssignment = { consentAssignment: null, consentAssignmentId: null } as const;

export interface Standing {
  readonly consentPersonalData: string | null;
  readonly consentPersonalDataId: string | null;
  readonly consentAssignment?: string | null;
  readonly consentAssignmentId?: string | null;
}

interface OfConsent {
  readonly personId: string;
  readonly consentId: string;
}

type Kind = 'PERSONAL_DATA' | 'ASSIGNMENT';
const COLUMNS = { PERSONAL_DATA: ['consentPersonalData', 'consentPersonalDataId'], ASSIGNMENT: ['consentAssignment', 'consentAssignmentId'] } as const;

/** A new consent of a kind takes the place of the one before. */
function take<Row extends Standing>(rows: Rows<Row>, { personId, consentId, kind }: OfConsent & { readonly kind: string }, state: string, kinds: readonly Kind[]): void {
  const known = kinds.find((each) => each === kind);
  if (known) amend(rows, personId, { [COLUMNS[known][0]]: state, [COLUMNS[known][1]]: consentId } as Partial<Row>);
}

/** What becomes of a consent counts while no other has taken its place. */
function become<Row extends Standing>(rows: Rows<Row>, { personId, consentId }: OfConsent, state: string, kinds: readonly Kind[]): void {
  const row = rows.get(personId);
  const kind = kinds.find((each) => row?.[COLUMNS[each][1]] === consentId);
  if (kind) rows.patch(personId, { [COLUMNS[kind][0]]: state } as Partial<Row>);
}

/** Keeps the standing of these kinds in the person's row. */
export function standingReactions<Row extends Standing>(kinds: readonly Kind[]): readonly Reaction<Row>[] {
  return [
    when(ConsentRequested, (rows: Rows<Row>, { data }) => {
      const asked = kinds.find((kind) => kind === data.kind);
      // A valid consent stays what counts while another is being asked for.
      if (asked && rows.get(data.personId)?.[COLUMNS[asked][0]] !== 'Given') take(rows, data, 'Requested', kinds);
    }),
    when(ConsentSigned, (rows: Rows<Row>, { data }) => take(rows, data, 'Given', kinds)),
    when(ConsentRefused, (rows: Rows<Row>, { data }) => become(rows, data, 'Refused', kinds)),
    when(ConsentWithdrawn, (rows: Rows<Row>, { data }) => become(rows, data, 'Withdrawn', kinds)),
    when(ConsentExpired, (rows: Rows<Row>, { data }) => become(rows, data, 'Expired', kinds)),
    when(ConsentSuperseded, (rows: Rows<Row>, { data }) => become(rows, data, 'Superseded', kinds)),
    when(DataDestructionScheduled, (rows: Rows<Row>, { data }) => become(rows, data, 'DestructionDue', kinds)),
    when(DataRetentionBasisRecorded, (rows: Rows<Row>, { data }) => {
      if (data.left.length === 0) become(rows, data, 'Withdrawn', kinds);
    }),
    when(PersonalDataDestroyed, (rows: Rows<Row>, { data }) => become(rows, data, 'Destroyed', kinds)),
  ];
}
