import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import type { AuditContext, Opener } from '@vekha/personal-data/opening';

const FIELDS = ['fullName', 'position', 'phone', 'email'] as const;
type Field = (typeof FIELDS)[number];

/** A card the school has already, in the clear while an import compares it; what does not open is not there. */
export type KnownCard = { readonly personId: string; readonly lists: readonly ('mentors' | 'mentees')[] } & { readonly [K in Field]?: string };

/** The card as its last events state it. Undefined when an import of it was undone. @throws JournalUnavailable, StoreUnavailable */
export async function knownCard(parts: { readonly store: EventStore; readonly registry: EventRegistry; readonly opener: Opener }, personId: string, context: AuditContext): Promise<KnownCard | undefined> {
  const events: { readonly type: string; readonly data: unknown }[] = [];
  for await (const page of parts.store.readStream(`person-${personId}`)) events.push(...page.map((stored) => parts.registry.decode(stored)));
  const types = new Set(events.map(({ type }) => type));
  if (types.has('ImportedPersonRevoked')) return undefined;
  const cards = events.filter(({ type }) => type === 'PersonEntered' || type === 'PersonCardCorrected').map(({ data }) => data as { readonly [K in Field]?: Sealed });
  const sealed = new Map(cards.flatMap((card) => FIELDS.flatMap((field) => (card[field] === undefined ? [] : [[field, card[field]] as const]))));
  const opened = await parts.opener.open([...sealed.values()], context);
  const values = [...sealed.keys()].flatMap((field, at) => {
    const answer = opened[at];
    return answer?.state === 'open' ? [[field, String(answer.value)] as const] : [];
  });
  const lists = [...(types.has('MentorCandidateRegistered') ? (['mentors'] as const) : []), ...(types.has('MenteeIdentified') ? (['mentees'] as const) : [])];
  return { personId, lists, ...Object.fromEntries(values) };
}
