import type { ConsentFacts, PersonFacts, PersonsFacts, SchoolFacts } from '../needed-facts';

const id = (last: string): string => `0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a${last}`;

export const SCHOOL_ID = id('0011');
export const PROGRAMME_ID = id('1001');
export const MENTOR = id('2001');
export const OTHER_MENTOR = id('2002');
export const MENTEE = id('3001');
export const SECOND = id('3002');
export const THIRD = id('3003');
export const STRANGER = id('9999');
export const DOCUMENT_ID = id('4001');

/** Quarters are a fixture, not official dates. */
export const school: SchoolFacts = {
  schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk', week: 6,
  terms: [
    { name: '1 четверть', start: '2023-09-01', end: '2023-10-27' },
    { name: '2 четверть', start: '2023-11-06', end: '2023-12-29' },
    { name: '3 четверть', start: '2024-01-09', end: '2024-03-22' },
    { name: '4 четверть', start: '2024-04-01', end: '2024-05-31' },
  ],
};

export const consent = (kind: ConsentFacts['kind'], more: Partial<ConsentFacts> = {}): ConsentFacts => ({ kind, givenOn: '2023-09-01', state: 'Given', ...more });
const signed = [consent('PERSONAL_DATA'), consent('ASSIGNMENT')];

export const mentor = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  schoolId: SCHOOL_ID, kind: 'EMPLOYEE', mentor: { state: 'Active', capacity: 2, activeMatches: [] }, consents: signed, ...more,
});
export const mentee = (more: Partial<PersonFacts> = {}): PersonFacts => ({ schoolId: SCHOOL_ID, kind: 'EMPLOYEE', mentee: { state: 'InBank' }, consents: signed, ...more });

/** Everybody of the stories with every consent but that to dissemination; `changed` says who is otherwise. */
export function people(changed: Readonly<Record<string, PersonFacts | undefined>> = {}): PersonsFacts & { readonly school: SchoolFacts } {
  const all = { [MENTOR]: mentor(), [OTHER_MENTOR]: mentor(), [MENTEE]: mentee(), [SECOND]: mentee(), [THIRD]: mentee(), ...changed };
  return { ...Object.fromEntries(Object.entries(all).map(([personId, facts]) => [`person ${personId}`, facts])), school };
}
