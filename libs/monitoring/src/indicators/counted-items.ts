/**
 * What the two indicators of a roadmap as a whole are counted over, item by item: a measure by its code, an occurrence as
 * `measure/period`. Control rows never enter: «100 % of positions» is itself a position (domain §0.8).
 */
export interface Item {
  /** The term has passed without the work. */
  readonly overdue?: true;
  /** Of the last report: whether the work was done after its term (ME-10). */
  readonly late?: boolean;
  /** Accepted, or held. */
  readonly done?: true;
}

export type Items = Readonly<Record<string, Item>>;

export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

const values = (items: Items): readonly Item[] => Object.values(items);

/** IND-06: accepted of all that count; inapplicable and cancelled rows have left before (001:L256). */
export const completion = (items: Items): Counts => ({ numerator: values(items).filter(({ done }) => done).length, denominator: values(items).length });

/**
 * IND-07: done in time of all whose outcome is known, which is when they are done or their term has passed (001:L257). What
 * is not yet due and not done is in neither number.
 */
export function onTime(items: Items): Counts {
  const known = values(items).filter(({ done, overdue }) => done || overdue);
  return { numerator: known.filter(({ done, late }) => done && late === false).length, denominator: known.length };
}

export function withItem(items: Items, name: string, change: (item: Item) => Item): Items {
  const item = Object.hasOwn(items, name) ? items[name] : undefined;
  return item ? { ...items, [name]: change(item) } : items;
}

/** Without a measure and its occurrences. */
export function withoutMeasure(items: Items, measureId: string): Items {
  return Object.fromEntries(Object.entries(items).filter(([name]) => name !== measureId && !name.startsWith(`${measureId}/`)));
}
