import { accept, type Decide, type DecisionContext } from '@vekha/event-sourcing/decider';
import { ConsentExpired } from '../consent-events';
import { dueRung } from '../counted-term';
import { DataDestructionReminded, DataDestructionTermBreached } from '../destruction-events';
import type { PersonEvent } from '../events';
import { MentorSearchStalled } from '../mentee-events';
import { MentorActivated } from '../mentor-events';
import type { RuleFacts } from '../needed-facts';
import { ownConsentsAsked } from '../own-consent';
import type { Consent, OpenRequest, Person } from '../person-state';
import { DataSubjectRequestBecameOverdue, DataSubjectRequestReminded } from '../request-events';
import { scheduledDestruction } from '../scheduled-destruction';
import type { EnforcePersonDeadlines } from './enforce-person-deadlines.command';

/**
 * Everything of one person that has come due, in one decision: an appointment begins, a search has lasted too long, a
 * consent runs out, the pupil's own is asked for, a term of the law draws near or is over. Of several due rungs of a term
 * only the highest takes effect. A time-out never means consent and destroys nothing.
 */
export const enforcePersonDeadlines: Decide<Person, EnforcePersonDeadlines, PersonEvent, RuleFacts> = (_command, state, context) => {
  const { now, id } = context;
  if (state.revoked) return accept();
  return accept<PersonEvent>(
    ...begun(state, now),
    ...stalled(state, now),
    ...Object.entries(state.consents).flatMap(([consentId, consent]) => [...expired(consentId, consent, state, context), ...destructionDue(consentId, consent, state, now)]),
    ...ownConsentsAsked(state, id, now),
    ...Object.entries(state.requests).flatMap(([requestId, request]) => requestDue(requestId, request, state, now)),
  );
};

function begun({ personId, mentor }: Person, now: string) {
  const appointment = mentor?.state === 'Appointed' ? mentor.appointment : undefined;
  return appointment && appointment.activatesAt <= now ? [MentorActivated({ personId, appointedOn: appointment.on })] : [];
}

/** MT-3: the search goes on; people are told once. */
function stalled({ personId, mentee }: Person, now: string) {
  const search = mentee?.state === 'Searching' ? mentee.search : undefined;
  if (search?.stallsAt === undefined || search.stallsAt > now) return [];
  return [MentorSearchStalled({ personId, since: search.since, limitDays: search.limitDays })];
}

/** What an expired consent allowed is destroyed as after a withdrawal, counted from its last day. */
function expired(consentId: string, { state: standing, kind, expiresAt, validUntil }: Consent, state: Person, context: DecisionContext<RuleFacts>): PersonEvent[] {
  if (standing !== 'Given' || expiresAt === undefined || validUntil === undefined || expiresAt > context.now) return [];
  return [ConsentExpired({ personId: state.personId, consentId, kind, validUntil }), ...scheduledDestruction({ consentId, kind, from: validUntil }, state, context)];
}

function destructionDue(consentId: string, { state: standing, destruction }: Consent, { personId }: Person, now: string): PersonEvent[] {
  const due = standing === 'DestructionDue' && destruction ? dueRung(destruction.rungs, now) : undefined;
  if (!due || !destruction) return [];
  const { rung: { rung, day, to }, supersedes } = due;
  const { dueOn } = destruction;
  if (rung === 'overdue') return [DataDestructionTermBreached({ personId, consentId, dueOn, supersedes })];
  return [DataDestructionReminded({ personId, consentId, dueOn, day, to, supersedes })];
}

function requestDue(requestId: string, { dueOn, rungs, answered }: OpenRequest, { personId }: Person, now: string): PersonEvent[] {
  const due = answered ? undefined : dueRung(rungs, now);
  if (!due) return [];
  const { rung: { rung, day, to }, supersedes } = due;
  if (rung === 'overdue') return [DataSubjectRequestBecameOverdue({ personId, requestId, dueOn, supersedes })];
  return [DataSubjectRequestReminded({ personId, requestId, dueOn, day, to, supersedes })];
}
