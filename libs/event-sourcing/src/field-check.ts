import type { Field, Fields } from './event-definition';
import { isSealed } from './sealed';

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const UTC_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The first way in which data does not match its declaration, as `path: reason`; undefined when it does. */
export function mismatch(fields: Fields, data: unknown, path = ''): string | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return `${path || '/'}: not a record`;
  const given = data as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name)) return `${path}/${name}: not declared`;
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (value === undefined) {
      if (field.optional) continue;
      return `${path}/${name}: missing`;
    }
    const wrong = valueMismatch(field, value, `${path}/${name}`);
    if (wrong) return wrong;
  }
  return undefined;
}

function valueMismatch(field: Field, value: unknown, path: string): string | undefined {
  switch (field.kind) {
    case 'flag':
      return typeof value === 'boolean' ? undefined : `${path}: not a flag`;
    case 'number':
      return Number.isSafeInteger(value) ? undefined : `${path}: not a whole number`;
    case 'list':
      return listMismatch(field, value, path);
    case 'sealed':
      return isSealed(value) ? undefined : `${path}: about a person, but not sealed`;
    case 'record':
      return mismatch(field.fields ?? {}, value, path);
    default:
      return typeof value === 'string' ? textMismatch(field, value, path) : `${path}: not a text`;
  }
}

function listMismatch(field: Field, value: unknown, path: string): string | undefined {
  if (!Array.isArray(value) || !field.item) return `${path}: not a list`;
  for (const [index, item] of value.entries()) {
    const wrong = valueMismatch(field.item, item, `${path}/${index}`);
    if (wrong) return wrong;
  }
  return undefined;
}

function textMismatch(field: Field, value: string, path: string): string | undefined {
  if (field.kind === 'date' && !isCivilDate(value)) return `${path}: not a civil date`;
  if (field.kind === 'instant' && !isUtcInstant(value)) return `${path}: not a UTC instant`;
  if (field.kind === 'code' && field.values?.length && !field.values.includes(value)) return `${path}: not one of its codes`;
  return undefined;
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  return CIVIL_DATE.test(text) && isUtcInstant(`${text}T00:00:00.000Z`);
}

function isUtcInstant(text: string): boolean {
  if (!UTC_INSTANT.test(text)) return false;
  const instant = Date.parse(text);
  // 30 February parses, but is written back as another day.
  return Number.isFinite(instant) && new Date(instant).toISOString() === text;
}

/** The first flaw of a set of declarations themselves, as `path: reason`; undefined when they are sound. */
export function declarationFlaw(fields: Fields, path = '', siblings: Fields = fields): string | undefined {
  for (const [name, field] of Object.entries(fields)) {
    const place = `${path}/${name}`;
    if (typeof field?.kind !== 'string' || field.personal === undefined) return `${place}: not declared`;
    if (Boolean(field.personal) !== (field.kind === 'sealed')) return `${place}: personal and sealed go together`;
    if (field.personal && !Object.hasOwn(siblings, field.personal.subject)) return `${place}: its subject is no field of the event`;
    if (field.kind === 'record' && !field.fields) return `${place}: not declared`;
    const inner = field.kind === 'list' ? { item: field.item as Field } : field.fields;
    const flaw = inner && declarationFlaw(inner, place, { ...siblings, ...field.fields });
    if (flaw) return flaw;
  }
  return undefined;
}

/** The purposes of all personal fields, however deep. */
export function purposesOf(fields: Fields): readonly string[] {
  return Object.values(fields).flatMap((field) => [
    ...(field.personal ? [field.personal.purpose] : []),
    ...(field.item ? purposesOf({ item: field.item }) : []),
    ...(field.fields ? purposesOf(field.fields) : []),
  ]);
}
