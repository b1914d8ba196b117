import type { FieldError } from './command-outcome';

/** Deeper than any command: what goes further is no request of a school. */
const DEEPEST = 12;

/** Names that the class transformer would drop without a word. */
const DROPPED = new Set(['__proto__', 'constructor']);

/**
 * The input as the log can keep it: every text in NFC (some keyboards write «й» as two characters), with what cannot
 * be kept named field by field.
 */
export function readInput(input: object): { readonly sound: object; readonly faults: readonly FieldError[] } {
  const faults: FieldError[] = [];
  const sound = soundValue(input, '', 0, faults) as object;
  return { sound, faults };
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
