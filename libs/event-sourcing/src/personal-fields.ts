import { ArrayMaxSize, IsArray, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { type CommandClass, commandField, commandFields, type FieldOptions, says } from './command-fields';
import type { JsonValue } from './canonical-json';
import { isCivilDate } from './field-check';
import { ToSeal } from './sealed';

/** Text about a person: a name, a position, a reason in somebody's own words. The command carries it closed. */
export function PersonalText(label: string, maxLength: number, options: FieldOptions = {}): PropertyDecorator {
  const message = `«${label}»: нужен текст не длиннее ${maxLength} знаков.`;
  const rules = [IsString(says('NOT_A_TEXT', message)), MaxLength(maxLength, says('TEXT_TOO_LONG', message)), Matches(/\S/, says('TEXT_EMPTY', message))];
  return commandField(label, { rules, schema: { type: 'string', minLength: 1, maxLength }, personal: true }, options);
}

/** A list of texts about a person, sealed as one. */
export function PersonalTexts(label: string, most: number, maxLength: number, options: FieldOptions = {}): PropertyDecorator {
  const refusal = says('NOT_A_TEXT_LIST', `«${label}»: нужен список до ${most} текстов, каждый не длиннее ${maxLength} знаков.`);
  const each = { each: true, ...refusal };
  const rules = [IsArray(refusal), ArrayMaxSize(most, refusal), IsString(each), MaxLength(maxLength, each)];
  return commandField(label, { rules, schema: { type: 'array', maxItems: most, items: { type: 'string', maxLength } }, personal: true }, options);
}

/** A civil date of a person's life, `YYYY-MM-DD`. */
export function PersonalDate(label: string, options: FieldOptions = {}): PropertyDecorator {
  const existing = ValidateBy(
    { name: 'civilDate', validator: { validate: (value: unknown) => typeof value === 'string' && isCivilDate(value) } },
    says('NOT_A_DATE', `«${label}»: нужна существующая дата в виде ГГГГ-ММ-ДД.`),
  );
  return commandField(label, { rules: [existing], schema: { type: 'string', format: 'date' }, personal: true }, options);
}

/** A whole number about a person, such as years of service. */
export function PersonalNumber(label: string, minimum: number, maximum: number, options: FieldOptions = {}): PropertyDecorator {
  const refusal = says('NOT_A_WHOLE_NUMBER', `«${label}»: нужно целое число от ${minimum} до ${maximum}.`);
  const rules = [IsInt(refusal), Min(minimum, refusal), Max(maximum, refusal)];
  return commandField(label, { rules, schema: { type: 'integer', minimum, maximum }, personal: true }, options);
}

/** Ways to write to a person: digits of a telephone with a plus, spaces, hyphens and brackets. */
export function PersonalPhone(label: string, options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^\+?[0-9][0-9 ()-]{5,24}$/;
  const rules = [Matches(pattern, says('NOT_A_PHONE', `«${label}»: нужен номер телефона, например +7 900 000-00-00.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source }, personal: true }, options);
}

export function PersonalEmail(label: string, options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@]{2,20}$/;
  const rules = [Matches(pattern, says('NOT_AN_EMAIL', `«${label}»: нужен адрес вида имя@школа.рф.`))];
  return commandField(label, { rules, schema: { type: 'string', format: 'email', maxLength: 254 }, personal: true }, options);
}

/** Closes the personal fields of a valid command, however deep, before anything decides about it. */
export function closePersonalFields(command: object, commandClass: CommandClass, path = ''): void {
  const record = command as Record<string, unknown>;
  for (const { name, personal, nested } of commandFields(commandClass)) {
    const value = record[name];
    const field = `${path}${name}`;
    if (value === undefined || value === null) continue;
    if (personal) record[name] = new ToSeal(field, value as JsonValue);
    else if (nested && Array.isArray(value)) value.forEach((part: object, index) => closePersonalFields(part, nested(), `${field}.${index}.`));
    else if (nested) closePersonalFields(value, nested(), `${field}.`);
  }
}

/** The closed values of a command, however deep. */
export function closedValues(command: unknown): readonly ToSeal[] {
  if (command instanceof ToSeal) return [command];
  return typeof command === 'object' && command !== null ? Object.values(command).flatMap((value) => closedValues(value)) : [];
}
