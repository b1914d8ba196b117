import { canonicalJson, type JsonValue } from './canonical-json';
import type { Sealed } from './sealed';

/** Whose datum a field is (`subject` names the field of the same event that refers to the person) and what it is for. */
export interface Personal {
  readonly subject: string;
  readonly purpose: string;
}

export type FieldKind = 'code' | 'reference' | 'date' | 'instant' | 'number' | 'flag' | 'text' | 'list' | 'record' | 'sealed';

/** The declaration of one payload field. Value is a phantom: it only carries the TypeScript type. */
export interface Field<Value = unknown, Optional extends boolean = boolean> {
  readonly kind: FieldKind;
  readonly personal: false | Personal;
  readonly optional: Optional;
  /** The allowed words of a code; any word when absent. */
  readonly values?: readonly string[];
  /** What a reference points to, for the catalogue: `roadmap`, `stage`, `actor` … */
  readonly to?: string;
  readonly item?: Field;
  readonly fields?: Fields;
  readonly phantom?: Value;
}

export type Fields = Readonly<Record<string, Field>>;

type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends Field<unknown, true> ? K : never }[keyof F];
type ValueOf<F> = F extends Field<infer Value, boolean> ? Value : never;

/** The payload type that a set of field declarations describes. */
export type DataOf<F extends Fields> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: ValueOf<F[K]>;
};

function field<Value>(kind: FieldKind, more: Partial<Field> = {}): Field<Value, false> {
  return { kind, personal: false, optional: false, ...more } as Field<Value, false>;
}

/** A word from a closed list. */
export const code = <const Word extends string>(...values: readonly Word[]): Field<Word, false> => field('code', { values });
/** The id of something: a UUID, or a code of ours such as `000-1.1`. */
export const reference = (to: string): Field<string, false> => field('reference', { to });
/** A civil date, `YYYY-MM-DD`, meant in the zone of its school. */
export const date = (): Field<string, false> => field('date');
/** A UTC instant, ISO 8601 with milliseconds. */
export const instant = (): Field<string, false> => field('instant');
/** A whole number within 2^53. */
export const number = (): Field<number, false> => field('number');
export const flag = (): Field<boolean, false> => field('flag');
/** Text that can say nothing about a person: names of institutions, rows of a template, numbers of orders. */
export const impersonalText = (): Field<string, false> => field('text');
/** Anything about a person: text, date, number or list. It is sealed before it reaches the log. */
export const personal = (whose: Personal): Field<Sealed, false> => field('sealed', { personal: whose });
export const list = <Value>(item: Field<Value, false>): Field<readonly Value[], false> => field('list', { item });
export const record = <F extends Fields>(fields: F): Field<DataOf<F>, false> => field('record', { fields });
export const optional = <Value>(inner: Field<Value, false>): Field<Value, true> => ({ ...inner, optional: true });

/** An event as domain code makes it: its registered name and its payload. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** How an event is stored. The name is a registered string, never a class name. */
export interface EventDeclaration<Type extends string = string, F extends Fields = Fields> {
  readonly type: Type;
  readonly version: number;
  /** What happened, in Russian, in the past tense: «начат этап». */
  readonly title: string;
  readonly fields: F;
}

/** A declaration that makes its event when called. */
export interface EventDefinition<Type extends string = string, F extends Fields = Fields> extends EventDeclaration<Type, F> {
  (data: DataOf<F>): DomainEvent<Type, DataOf<F>>;
}

/**
 * Declares an event of the log. This is storage format: once released, a change means the next version and an
 * upcaster from the old one.
 */
export function defineEvent<const Type extends string, F extends Fields>(
  type: Type,
  version: number,
  title: string,
  fields: F,
): EventDefinition<Type, F> {
  const create = (data: DataOf<F>): DomainEvent<Type, DataOf<F>> => ({ type, data });
  return Object.assign(create, { type, version, title, fields });
}

/** The union of events that a list of definitions makes. */
export type EventOf<D> = D extends EventDeclaration<infer Type, infer F> ? DomainEvent<Type, DataOf<F>> : never;

/** Rewrites the payload of one old version into the next one; pure and total. */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  readonly upcast: (data: Readonly<Record<string, JsonValue>>) => Readonly<Record<string, JsonValue>>;
}

/** Whether two payloads say the same, whatever the order of their keys. */
export function sameData(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
