import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isCivilDate } from './field-check';

/** What a field of a command is, for the API description and for messages. */
export interface CommandField {
  readonly name: string;
  readonly label: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly optional: boolean;
  readonly nested?: () => CommandClass;
  readonly many?: boolean;
  /** About a person: closed before anything decides about the command. */
  readonly personal?: true;
}

export type CommandClass<Command extends object = object> = new () => Command;

const declared = new WeakMap<object, Map<string, CommandField>>();

/** The declared fields of a command class, in order. */
export function commandFields(command: CommandClass): readonly CommandField[] {
  return [...(declared.get(command.prototype as object)?.values() ?? [])];
}

type FieldRules = Pick<CommandField, 'schema'> & Partial<Pick<CommandField, 'nested' | 'many' | 'personal'>> & { readonly rules: readonly PropertyDecorator[] };

export interface FieldOptions {
  readonly optional?: boolean;
}

/** Declares a field with its rules; the decorators of this file and of `personal-fields.ts` are made of it. */
export function commandField(label: string, { rules, ...shape }: FieldRules, { optional = false }: FieldOptions): PropertyDecorator {
  return (prototype, property) => {
    const name = String(property);
    const fields = declared.get(prototype) ?? new Map<string, CommandField>();
    declared.set(prototype, fields.set(name, { name, label, optional, ...shape }));
    // Not IsOptional: it lets null through, and no event takes null.
    const unlessAbsent = ValidateIf((_command: object, value: unknown) => value !== undefined);
    for (const rule of optional ? [unlessAbsent, ...rules] : rules) rule(prototype, property);
  };
}

/** A rule's Russian sentence and its stable code. */
export const says = (code: string, message: string): ValidationOptions => ({ message, context: { code } });

/** In small letters only: capitals would name another stream. */
const CANONICAL_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID in small letters: ids name streams and scopes, where the capital spelling would be another thing. */
export function Reference(label: string, options: FieldOptions = {}): PropertyDecorator {
  const rules = [Matches(CANONICAL_UUID, says('NOT_A_REFERENCE', `«${label}»: нужен идентификатор (UUID) строчными буквами.`))];
  return commandField(label, { rules, schema: { type: 'string', format: 'uuid', pattern: CANONICAL_UUID.source } }, options);
}

/** A code of ours within a roadmap or template, such as `000-1.1`. */
export function RowCode(label: string, options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/;
  const rules = [Matches(pattern, says('NOT_A_ROW_CODE', `«${label}»: нужен код строки, например 000-1.1.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source } }, options);
}

/** A civil date that exists in the calendar, `YYYY-MM-DD`, meant in the school's zone. */
export function CivilDate(label: string, options: FieldOptions = {}): PropertyDecorator {
  const existing = ValidateBy(
    { name: 'civilDate', validator: { validate: (value: unknown) => typeof value === 'string' && isCivilDate(value) } },
    says('NOT_A_DATE', `«${label}»: нужна существующая дата в виде ГГГГ-ММ-ДД.`),
  );
  return commandField(label, { rules: [existing], schema: { type: 'string', format: 'date' } }, options);
}

/** A list of civil dates, each once. */
export function CivilDates(label: string, most: number, options: FieldOptions = {}): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    Array.isArray(value) && value.length <= most && new Set(value).size === value.length && value.every((date) => typeof date === 'string' && isCivilDate(date));
  const refusal = says('NOT_DATES', `«${label}»: нужен список до ${most} существующих дат в виде ГГГГ-ММ-ДД, каждая один раз.`);
  const rules = [ValidateBy({ name: 'civilDates', validator: { validate } }, refusal)];
  return commandField(label, { rules, schema: { type: 'array', maxItems: most, uniqueItems: true, items: { type: 'string', format: 'date' } } }, options);
}

/**
 * The number of an order or of minutes. Letters stand at most four in a row, so that a name does not slip into the log
 * through it.
 */
export function DocumentNumber(label: string, options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^(?=.*\d)(?!.*[A-Za-zА-Яа-яЁё]{5})[0-9A-Za-zА-Яа-яЁё][0-9A-Za-zА-Яа-яЁё ./-]{0,29}$/;
  const rules = [Matches(pattern, says('NOT_A_DOCUMENT_NUMBER', `«${label}»: нужен номер документа, например 01-35-10.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source } }, options);
}

/** Text that is not about a person, such as the name of an institution. */
export function ImpersonalText(label: string, maxLength: number, options: FieldOptions = {}): PropertyDecorator {
  const message = `«${label}»: нужен текст не длиннее ${maxLength} знаков.`;
  const rules = [IsString(says('NOT_A_TEXT', message)), MaxLength(maxLength, says('TEXT_TOO_LONG', message)), Matches(/\S/, says('TEXT_EMPTY', message))];
  return commandField(label, { rules, schema: { type: 'string', minLength: 1, maxLength } }, options);
}

/** A place within an institution's site, such as `/nastavnichestvo/praktiki`: small Latin letters, digits and hyphens. */
export function SitePath(label: string, options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^(?:\/[a-z0-9][a-z0-9-]{0,59}){1,8}$/;
  const rules = [Matches(pattern, says('NOT_A_SITE_PATH', `«${label}»: нужен адрес внутри сайта строчными латинскими буквами, например /nastavnichestvo.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source } }, options);
}

/** SHA-256 in lower-case hex. */
export function Digest(label: string, options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^[0-9a-f]{64}$/;
  const rules = [Matches(pattern, says('NOT_A_DIGEST', `«${label}»: нужен отпечаток SHA-256 из 64 знаков.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source } }, options);
}

/** A media type without parameters, such as `application/pdf`. */
export function MediaType(label: string, options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^[a-z]+\/[a-z0-9.+-]{1,100}$/;
  const rules = [Matches(pattern, says('NOT_A_MEDIA_TYPE', `«${label}»: нужен тип содержимого, например application/pdf.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source } }, options);
}

export function OneOf(label: string, values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const rules = [IsIn(values, says('NOT_ONE_OF', `«${label}»: возможны значения ${values.join(', ')}.`))];
  return commandField(label, { rules, schema: { type: 'string', enum: [...values] } }, options);
}

export function WholeNumber(label: string, minimum: number, maximum: number, options: FieldOptions = {}): PropertyDecorator {
  const refusal = says('NOT_A_WHOLE_NUMBER', `«${label}»: нужно целое число от ${minimum} до ${maximum}.`);
  const rules = [IsInt(refusal), Min(minimum, refusal), Max(maximum, refusal)];
  return commandField(label, { rules, schema: { type: 'integer', minimum, maximum } }, options);
}

/** A list of whole numbers. */
export function WholeNumbers(label: string, minimum: number, maximum: number, most: number, options: FieldOptions = {}): PropertyDecorator {
  const refusal = says('NOT_WHOLE_NUMBERS', `«${label}»: нужен список до ${most} целых чисел от ${minimum} до ${maximum}.`);
  const each = { each: true, ...refusal };
  const rules = [IsArray(refusal), ArrayMaxSize(most, refusal), IsInt(each), Min(minimum, each), Max(maximum, each)];
  return commandField(label, { rules, schema: { type: 'array', maxItems: most, items: { type: 'integer', minimum, maximum } } }, options);
}

/** A wall-clock time, `HH:MM`. */
export function TimeOfDay(label: string, options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
  const rules = [Matches(pattern, says('NOT_A_TIME_OF_DAY', `«${label}»: нужно время вида 09:00.`))];
  return commandField(label, { rules, schema: { type: 'string', pattern: pattern.source } }, options);
}

/** An IANA time zone, such as `Asia/Irkutsk`. */
export function TimeZone(label: string, options: FieldOptions = {}): PropertyDecorator {
  const known = ValidateBy(
    { name: 'timeZone', validator: { validate: (value: unknown) => typeof value === 'string' && isTimeZone(value) } },
    says('NOT_A_TIME_ZONE', `«${label}»: нужен часовой пояс IANA, например Asia/Irkutsk.`),
  );
  return commandField(label, { rules: [known], schema: { type: 'string', example: 'Asia/Irkutsk' } }, options);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('ru', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** A nested record, declared by a class of its own. */
export function Part(label: string, part: () => CommandClass, options: FieldOptions = {}): PropertyDecorator {
  const refusal = says('NOT_A_RECORD', `«${label}»: нужна запись с полями.`);
  const rules = [IsRecord(refusal), ValidateNested(refusal), Type(part)];
  return commandField(label, { rules, schema: {}, nested: part }, options);
}

/** Without it a list of lists of records would pass for a list of records. */
function IsRecord(refusal: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  return ValidateBy({ name: 'record', validator: { validate } }, refusal);
}

/** A list of nested records. */
export function Parts(label: string, part: () => CommandClass, most: number, options: FieldOptions = {}): PropertyDecorator {
  const refusal = says('NOT_A_LIST', `«${label}»: нужен список не длиннее ${most}.`);
  const each = { each: true, ...refusal };
  const rules = [IsArray(refusal), ArrayMaxSize(most, refusal), IsRecord(each), ValidateNested(each), Type(part)];
  return commandField(label, { rules, schema: { maxItems: most }, nested: part, many: true }, options);
}

/** A list of UUIDs. */
export function References(label: string, most: number, options: FieldOptions = {}): PropertyDecorator {
  const refusal = says('NOT_A_REFERENCE_LIST', `«${label}»: нужен список до ${most} идентификаторов (UUID).`);
  const rules = [IsArray(refusal), ArrayMaxSize(most, refusal), Matches(CANONICAL_UUID, { each: true, ...refusal })];
  return commandField(label, { rules, schema: { type: 'array', maxItems: most, items: { type: 'string', format: 'uuid' } } }, options);
}

/** A list of texts that are not about a person. */
export function TextList(label: string, most: number, maxLength: number, options: FieldOptions = {}): PropertyDecorator {
  const refusal = says('NOT_A_TEXT_LIST', `«${label}»: нужен список до ${most} текстов, каждый не длиннее ${maxLength} знаков.`);
  const rules = [IsArray(refusal), ArrayMaxSize(most, refusal), IsString({ each: true, ...refusal }), MaxLength(maxLength, { each: true, ...refusal })];
  return commandField(label, { rules, schema: { type: 'array', maxItems: most, items: { type: 'string', maxLength } } }, options);
}

/** A list of role codes such as `deputy-head`: words for programs, so that no person's name reaches the log through it. */
export function RoleCodes(label: string, most: number, options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^(?=.{2,40}$)[a-z]+(?:-[a-z]+)*$/;
  const refusal = says('NOT_ROLE_CODES', `«${label}»: нужен список до ${most} кодов ролей, например curator.`);
  const rules = [IsArray(refusal), ArrayMaxSize(most, refusal), Matches(pattern, { each: true, ...refusal })];
  return commandField(label, { rules, schema: { type: 'array', maxItems: most, items: { type: 'string', pattern: pattern.source } } }, options);
}

export function YesNo(label: string, options: FieldOptions = {}): PropertyDecorator {
  const rules = [IsBoolean(says('NOT_A_FLAG', `«${label}»: нужно true или false.`))];
  return commandField(label, { rules, schema: { type: 'boolean' } }, options);
}
