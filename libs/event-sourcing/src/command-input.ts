import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type { CommandClass } from './command-fields';
import type { FieldError } from './command-outcome';
import { closePersonalFields } from './personal-fields';

/** Deeper than any command: what goes further is no request of a school. */
const DEEPEST = 12;

/** Names that the class transformer would drop without a word. */
const DROPPED = new Set(['__proto__', 'constructor']);

export interface ReadCommand<Command extends object> {
  /** Absent when there are faults. */
  readonly command?: Command;
  readonly faults: readonly FieldError[];
}

/**
 * The command an input asks for, with every text in NFC (some keyboards write «й» as two characters); or what is wrong
 * with it, field by field, each with a stable code and a Russian sentence. Personal values leave it closed.
 */
export function readCommand<Command extends object>(commandClass: CommandClass<Command>, input: unknown): ReadCommand<Command> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { faults: [{ field: '', code: 'NOT_A_RECORD', message: 'Нужна запись с полями команды.' }] };
  }
  const faults: FieldError[] = [];
  const sound = soundValue(input, '', 0, faults);
  if (faults.length > 0) return { faults };
  const command = plainToInstance(commandClass, sound);
  const errors = validateSync(command, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) return { faults: errors.flatMap((error) => fieldErrors(error)) };
  closePersonalFields(command, commandClass);
  return { command, faults };
}

function soundValue(value: unknown, field: string, depth: number, faults: FieldError[]): unknown {
  if (typeof value === 'string') return soundText(value, field, faults);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) {
    faults.push({ field, code: 'TOO_DEEP', message: `Поле «${field}» вложено слишком глубоко. Уберите лишние уровни.` });
    return undefined;
  }
  const inner = (key: string | number, item: unknown): unknown => soundValue(item, field ? `${field}.${key}` : String(key), depth + 1, faults);
  if (Array.isArray(value)) return value.map((item, index) => inner(index, item));
  for (const key of Object.keys(value)) {
    if (DROPPED.has(key)) faults.push({ field: field ? `${field}.${key}` : key, code: 'FIELD_UNKNOWN', message: `Поля «${key}» у этой команды нет.` });
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(key, item)]));
}

function soundText(text: string, field: string, faults: FieldError[]): string {
  if (!text.isWellFormed()) {
    faults.push({ field, code: 'TEXT_BROKEN', message: `В поле «${field}» испорченный знак. Наберите текст заново.` });
  }
  return text.normalize('NFC');
}

function fieldErrors(error: ValidationError, path = ''): FieldError[] {
  const field = path ? `${path}.${error.property}` : error.property;
  // A field breaks several rules at once when its type is wrong; the first sentence says what is needed.
  const [rule, message] = Object.entries(error.constraints ?? {})[0] ?? [];
  const own = rule === undefined ? [] : [fieldError(error, field, rule, message ?? '')];
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

function fieldError({ contexts }: ValidationError, field: string, rule: string, message: string): FieldError {
  if (rule === 'whitelistValidation') return { field, code: 'FIELD_UNKNOWN', message: `Поля «${field}» у этой команды нет.` };
  const context = contexts?.[rule] as { code?: string } | undefined;
  return { field, code: context?.code ?? 'FIELD_WRONG', message };
}
