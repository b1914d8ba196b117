import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { SchoolEvent } from './events';
import type { MentorCouncilProposed } from './organisation-events';

type Composition = DataOf<typeof MentorCouncilProposed.fields>;

export interface Agreement {
  readonly number: string;
  readonly date: string;
  /** The institution, or the id of the person. */
  readonly with: string | undefined;
  readonly ended: boolean;
}

/** Who leads mentoring in the school, and with whom it works together. */
export interface Organisation {
  readonly curator: { readonly personId: string; readonly from: string } | undefined;
  readonly proposedCouncil: Composition | undefined;
  readonly council: Composition | undefined;
  readonly agreements: Readonly<Record<string, Agreement>>;
}

export const initialOrganisation: Organisation = { curator: undefined, proposedCouncil: undefined, council: undefined, agreements: {} };

export function organisationLife(state: Organisation, event: SchoolEvent): Partial<Organisation> {
  switch (event.type) {
    case 'CuratorAppointed':
    case 'CuratorReplaced':
      return { curator: { personId: event.data.personId, from: event.data.from } };
    case 'CuratorDismissed':
      return { curator: undefined };
    case 'MentorCouncilProposed':
      return { proposedCouncil: event.data };
    case 'MentorCouncilApproved': {
      const { schoolId, members, chair } = event.data;
      return { proposedCouncil: undefined, council: { schoolId, members, chair } };
    }
    case 'MentorCouncilDissolved':
      return { council: undefined };
    case 'AgreementConcluded': {
      const { agreementId, number, date, partner, personId } = event.data;
      return { agreements: { ...state.agreements, [agreementId]: { number, date, with: partner ?? personId, ended: false } } };
    }
    case 'AgreementTerminated':
      return { agreements: ended(state.agreements, event.data.agreementId) };
    default:
      return {};
  }
}

function ended(agreements: Organisation['agreements'], agreementId: string): Organisation['agreements'] {
  const known = agreements[agreementId];
  return known ? { ...agreements, [agreementId]: { ...known, ended: true } } : agreements;
}
