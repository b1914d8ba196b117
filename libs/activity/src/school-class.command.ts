import { commandField, type FieldOptions, says } from '@vekha/event-sourcing/command-fields';
import { Matches } from 'class-validator';

/** A class or group as a school calls it, «7А» or «П-21»: with a digit and at most three letters in a row, so that no name slips in. */
export function SchoolClass(label: string, options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^(?=.*\d)(?!.*[А-ЯЁ]{4})[0-9А-ЯЁ][0-9А-ЯЁ-]{0,7}$/;
  const rules = [Matches(pattern, says('NOT_A_CLASS', `«${label}»: нужен класс или группа заглавными буквами, например 7А или П-21.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source } }, options);
}
