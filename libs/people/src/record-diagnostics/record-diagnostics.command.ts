import { CivilDate, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { Code } from '../codes.command';
import { StoredScan } from '../stored-scan.command';

/** Records that a diagnosis of the person was made, with its result sealed. */
export class RecordDiagnostics {
  @Reference('Участник') personId: string;
  @Code('Методика') method: string;
  @CivilDate('Когда проведена') occurredOn: string;
  @PersonalText('Результат', 4000, { optional: true }) result?: Sealed;
  @Part('Скан', () => StoredScan, { optional: true }) scan?: StoredScan;
}
