import { inRussian } from '@vekha/calendar/civil-date';
import type { Decision, Need } from '@vekha/event-sourcing/decider';
import type { Document } from './document';
import { type DocumentFacts, documentFactsOf } from './needed-facts';
import { refuse } from './rejections';

/** Facts of the other papers a command names, each under `document` and its id. */
export type DocumentsFacts = Readonly<Record<`document ${string}`, DocumentFacts | undefined>>;

export function documentsFacts(ids: readonly (string | undefined)[]): Readonly<Record<`document ${string}`, Need<DocumentFacts>>> {
  return Object.fromEntries(ids.flatMap((id) => (id === undefined ? [] : [[`document ${id}`, documentFactsOf(id)]])));
}

/** A paper of the same school; one of another school is not known here. */
export function documentOf(schoolId: string, id: string, facts: DocumentsFacts): DocumentFacts | undefined {
  const known = facts[`document ${id}`];
  return known?.schoolId === schoolId ? known : undefined;
}

/** DO-2: annexes are papers of their own, in the same school, and not yet out of use. */
export function unfitAnnex(annexes: readonly string[], documentId: string, schoolId: string, facts: DocumentsFacts): Decision<never> | undefined {
  const unfit = annexes.find((id) => {
    const annex = documentOf(schoolId, id, facts);
    return id === documentId || !annex || annex.kind === 'ORDER' || annex.state === 'Repealed' || annex.state === 'Archived';
  });
  return unfit === undefined ? undefined : refuse('ANNEX_MISSING', { annex: unfit });
}

/**
 * DO-4: what changes or ends a signed paper is another paper: an order, or one of the same kind, in force, and no older.
 * @param by id of that other paper
 */
export function unfitToChange(by: string, state: Document, facts: DocumentsFacts): Decision<never> | undefined {
  const other = by === state.documentId ? undefined : documentOf(state.schoolId, by, facts);
  if (!other?.signed || other.date === undefined) return refuse('CHANGING_DOCUMENT_MISSING', { document: by });
  if (other.state !== 'InForce' && other.state !== 'Amended') return refuse('CHANGING_DOCUMENT_NOT_IN_FORCE');
  if (other.kind !== 'ORDER' && other.kind !== state.kind) return refuse('CHANGING_DOCUMENT_OF_OTHER_KIND');
  return state.date !== undefined && other.date < state.date ? refuse('CHANGING_DOCUMENT_OLDER', { date: inRussian(state.date) }) : undefined;
}
