import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { ImportedPersonRevoked } from '../card-events';
import type { PersonEvent } from '../events';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import type { RevokeImportedPerson } from './revoke-imported-person.command';

/** Lawful while nothing but that import has happened to the person; the data are to be destroyed with the card. */
export const revokeImportedPerson: Decide<Person, RevokeImportedPerson, PersonEvent> = ({ personId, importId }, { personId: known, imported, revoked }) => {
  if (known === '') return refuse('PERSON_MISSING');
  if (imported?.importId !== importId) return refuse('IMPORT_UNKNOWN');
  if (revoked) return nothing;
  return imported.untouched ? accept(ImportedPersonRevoked({ personId, importId, purposes: ['mentoring'] })) : refuse('IMPORT_NOT_UNDONE');
};
