import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { purposesOf } from '../consent-contents';
import { DataRetentionBasisRecorded } from '../destruction-events';
import type { PersonEvent } from '../events';
import type { Person } from '../person-state';
import { purposesInWords } from '../purpose-words';
import { refuse } from '../rejections';
import { said } from '../said';
import type { RetainOnOtherBasis } from './retain-on-other-basis.command';

/** CO-4: what is kept on another basis stops waiting to be destroyed, and nothing else does. */
export const retainOnOtherBasis: Decide<Person, RetainOnOtherBasis, PersonEvent> = ({ personId, consentId, purposes, basis, source, until }, { consents }) => {
  const consent = consents[consentId];
  if (!consent) return refuse('CONSENT_UNKNOWN');
  if (consent.state !== 'DestructionDue') return refuse('DESTRUCTION_NOT_DUE');
  const due = consent.destruction?.purposes ?? purposesOf[consent.kind];
  const others = purposes.filter((purpose) => !due.includes(purpose));
  if (others.length > 0) return refuse('PURPOSES_NOT_DUE', { purposes: purposesInWords(others) });
  const left = due.filter((purpose) => !purposes.includes(purpose));
  return accept(DataRetentionBasisRecorded({ personId, consentId, purposes: [...purposes], basis, source, left, ...said({ until }) }));
};
