import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { PersonalDataDestroyed } from '../destruction-events';
import type { PersonEvent } from '../events';
import type { Person } from '../person-state';
import { purposesInWords } from '../purpose-words';
import { refuse } from '../rejections';
import type { RecordDestruction } from './record-destruction.command';

/** CO-6: what remains is the proof: which keys, by which act. Nothing is recorded that two people have not decided. */
export const recordDestruction: Decide<Person, RecordDestruction, PersonEvent> = ({ personId, consentId, purposes, keys }, { consents }) => {
  const consent = consents[consentId];
  if (!consent) return refuse('CONSENT_UNKNOWN');
  if (consent.state === 'Destroyed') return nothing;
  const { destruction } = consent;
  if (consent.state !== 'DestructionDue' || !destruction?.decided) return refuse('DESTRUCTION_NOT_DECIDED');
  const same = purposes.length === destruction.purposes.length && purposes.every((purpose) => destruction.purposes.includes(purpose));
  if (!same) return refuse('PURPOSES_DIFFER', { purposes: purposesInWords(destruction.purposes) });
  const gone = keys.map(({ keyId, fingerprint }) => ({ keyId, fingerprint }));
  return accept(PersonalDataDestroyed({ personId, consentId, purposes: destruction.purposes, keys: gone, ...destruction.decided }));
};
