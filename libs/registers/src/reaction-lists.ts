import type { EventDeclaration } from '@vekha/event-sourcing/event-definition';
import type { Reaction } from '@vekha/event-sourcing/projection';

/** One list of several; functions for the same event run one after another, in the order given. */
export function joined<Row>(...lists: readonly (readonly Reaction<Row>[])[]): readonly Reaction<Row>[] {
  const byType = new Map<string, readonly Reaction<Row>[]>();
  for (const reaction of lists.flat()) byType.set(reaction.type, [...(byType.get(reaction.type) ?? []), reaction]);
  return [...byType].map(([type, reactions]) => ({ type, apply: (rows, event) => reactions.forEach((reaction) => reaction.apply(rows, event)) }));
}

/**
 * Beside their own reactions, rows take the version an ETag carries from every event of their stream.
 * @param idField the field by which each of these events names the row
 */
export function versioned<Row extends { readonly version: number }>(events: readonly EventDeclaration[], idField: string, reactions: readonly Reaction<Row>[]): readonly Reaction<Row>[] {
  return joined(reactions, versionsOf<Row>(events, idField, 'version'));
}

/** Each of these events makes its revision the version in a column of the row it names. */
export function versionsOf<Row>(events: readonly EventDeclaration[], idField: string, column: keyof Row): readonly Reaction<Row>[] {
  return events.map(({ type }): Reaction<Row> => ({
    type,
    apply: (rows, { data, revision }) => {
      const key = (data as Readonly<Record<string, string>>)[idField] ?? '';
      if (rows.get(key)) rows.patch(key, { [column]: revision } as Partial<Row>);
    },
  }));
}
