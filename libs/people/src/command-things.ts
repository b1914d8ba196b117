import type { PersonEvent } from './events';
import type { IssuedOrder } from './issued-order.command';
import { schoolFacts, settingsFacts } from './needed-facts';
import { orderNumberClaim } from './order-number';
import type { Person } from './person-state';

export const personStream = (personId: string): string => `person-${personId}`;

export const stream = ({ personId }: { personId: string }): string => personStream(personId);
/** A person is known by the id that was said, or gets a new one. */
export const newPerson = ({ personId }: { personId?: string }, id: (word: string) => string): string => personStream(personId ?? id('person'));
export const scope = ({ schoolId }: { schoolId: string }): string => `school:${schoolId}`;
export const enteringNeeds = ({ schoolId }: { schoolId: string }) => ({ school: schoolFacts(schoolId), settings: settingsFacts(schoolId) });

/** A person's card, their part as a mentor and as a mentee, their consents and requests each have a version of their own. */
export const theCard = (): string => 'card';
export const theMentor = (): string => 'mentor';
export const theMentee = (): string => 'mentee';
export const theConsents = (): string => 'consents';
export const theRequests = (): string => 'requests';

/** An order's number belongs to the first document that names it. */
export const byOrder = ({ order }: { order: IssuedOrder }, state: unknown) => [orderNumberClaim(order, state as Person)];

/** What an event changes; whoever is only now entered begins every part at once. */
export function touched({ type, data }: PersonEvent): readonly string[] {
  if (type === 'PersonEntered') return [theCard(), theMentor(), theMentee(), theConsents(), theRequests()];
  if ('requestId' in data) return [theRequests()];
  if (type === 'MentorResigned' || type === 'MentorAppointed') return [theMentor()];
  if ('consentId' in data && !type.endsWith('AddedToBank')) return [theConsents()];
  if (type === 'MentorSearchStarted' || type === 'MentorSearchStalled') return [theMentee()];
  if (type.startsWith('Mentor')) return [theMentor()];
  return type.startsWith('Mentee') || type === 'DevelopmentNeedsCollected' || type === 'PsychologicalSupportOffered' ? [theMentee()] : [theCard()];
}
