import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { DataDestructionApproved, DataDestructionDecided } from '../destruction-events';
import type { PersonEvent } from '../events';
import { futureRefusal } from '../known-person';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import { said } from '../said';
import type { DecideDataDestruction } from './decide-data-destruction.command';

/** Two different people in two roles, the director and the data-protection officer, name one act (trust §4.4). */
export const decideDataDestruction: Decide<Person, DecideDataDestruction, PersonEvent> = ({ personId, consentId, actNumber, actDate, subjectInAct }, { consents, zone }, { actor, today }) => {
  const consent = consents[consentId];
  if (!consent) return refuse('CONSENT_UNKNOWN');
  const { destruction } = consent;
  if (consent.state !== 'DestructionDue' || !destruction) return refuse('DESTRUCTION_NOT_DUE');
  if (destruction.decided) return refuse('DESTRUCTION_DECIDED');
  const wrong = futureRefusal('Дата акта', actDate, today(zone));
  if (wrong) return wrong;
  const { approved } = destruction;
  const decided = { personId, consentId, purposes: destruction.purposes, actNumber, actDate, ...said({ subjectInAct }) };
  if (!approved) return accept(DataDestructionApproved({ ...decided, role: actor.role }));
  if (approved.by === actor.id || approved.role === actor.role) return refuse('SECOND_PERSON_NEEDED');
  if (approved.actNumber !== actNumber || approved.actDate !== actDate) return refuse('ACT_DIFFERS', { number: approved.actNumber, date: inRussian(approved.actDate) });
  return accept(DataDestructionDecided({ ...decided, decidedBy: [approved.role, actor.role] }));
};
