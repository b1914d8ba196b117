import { CivilDate, Digest, OneOf, References } from '@vekha/event-sourcing/command-fields';
import { ROLES } from '../roles';

/** Issues an API token for a role; the secret itself never enters the system, only its hash. */
export class IssueToken {
  @OneOf('Роль', Object.keys(ROLES).filter((role) => role !== 'system')) role: string;
  @References('Школы', 500) schools: string[];
  @Digest('Отпечаток секрета') secretHash: string;
  @CivilDate('Действует до') expiresOn: string;
}
