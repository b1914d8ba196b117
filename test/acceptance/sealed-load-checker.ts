import { sealedWithin, type Sealed } from '@vekha/event-sourcing/sealed';
import type { Vault } from '@vekha/installation/vault';
import { type EngineBeside, wholeLog } from '../support/engine-beside';
import type { Intent } from './client-under-load';

/**
 * Everything wrong with what is sealed in a log: a value that does not open, one that is not of the words its command was
 * sent with, words of an acknowledged command that are not there.
 */
export async function sealedFaults({ store, registry }: EngineBeside, { opener }: Vault, intents: readonly Intent[]): Promise<string[]> {
  const values = (await wholeLog(store)).flatMap((stored) => sealedWithin(registry.decode(stored).data).map((envelope) => ({ envelope, commandId: stored.commandId })));
  const [scope = ''] = new Set(values.map(({ envelope }) => envelope.at.scope));
  const opened = await opener.open(values.map(({ envelope }) => envelope as unknown as Sealed), { actor: { id: 'spec', role: 'system' }, scope, occasion: 'spec', requestId: 'spec' });
  const found = values.map(({ envelope: { at }, commandId }, index) => ({ place: `${at.eventId}${at.pointer}`, commandId, answer: opened[index] }));
  const stored = new Map<string, unknown[]>();
  for (const { commandId, answer } of found) stored.set(commandId, [...(stored.get(commandId) ?? []), answer?.state === 'open' ? answer.value : undefined]);
  const sent = new Map(intents.flatMap(({ commandIds, words }) => commandIds.map((commandId) => [commandId, words] as const)));
  return [
    ...found.flatMap(({ place, commandId, answer }) => {
      if (answer?.state !== 'open') return [`${place}: does not open, ${answer?.state}`];
      return sent.get(commandId)?.includes(String(answer.value)) === false ? [`${place}: holds other words than were sent`] : [];
    }),
    ...intents.filter(({ outcome }) => outcome === 'acknowledged').flatMap(({ what, commandIds, words }) => {
      const there = commandIds.flatMap((commandId) => stored.get(commandId) ?? []);
      return words.every((word) => there.includes(word)) ? [] : [`${what}: acknowledged, but its words are not in the log`];
    }),
  ];
}
