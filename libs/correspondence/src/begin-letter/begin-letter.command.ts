import { OneOf, Reference, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { LetterName } from '../letter-name.command';
import { RECIPIENT_ROLES } from '../recipient';

/** Takes a letter up for sending; whoever is accepted sends it. The worker asks. */
export class BeginLetter {
  @Reference('Получатель') recipientId: string;
  /** Absent for a recipient of the municipality. */
  @Reference('Школа', { optional: true }) schoolId?: string;
  @OneOf('Роль', RECIPIENT_ROLES) role: string;
  @LetterName('Письмо') letter: string;
  @WholeNumber('Сколько дел в письме', 1, 1_000_000) things: number;
}
