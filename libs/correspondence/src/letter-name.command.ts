import { RowCode } from '@vekha/event-sourcing/command-fields';
import { Matches } from 'class-validator';

const LETTER = /^(?:digest-\d{4}-\d{2}-\d{2}|escalation-\d{4}-\d{2}-\d{2}T\d{2})$/;

/** The name of a letter as `letter-name.ts` makes it. */
export function LetterName(label: string): PropertyDecorator {
  const known = Matches(LETTER, { message: `«${label}»: нужно имя вида digest-2026-11-24 или escalation-2026-11-24T10.`, context: { code: 'NOT_A_LETTER_NAME' } });
  return (prototype, property) => {
    for (const rule of [RowCode(label), known]) rule(prototype, property);
  };
}
