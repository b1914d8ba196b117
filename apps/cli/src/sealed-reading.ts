import { BearerTokens } from '@vekha/access/bearer-token';
import { ROLES } from '@vekha/access/roles';
import { type SealedAnswer, SealedAnswers } from '@vekha/audit/sealed-answers';
import { systemClock } from '@vekha/event-sourcing/clock';
import { type Principal, reaches } from '@vekha/event-sourcing/command-outcome';
import { type PlacedEnvelope, type Sealed, sealedWithin } from '@vekha/event-sourcing/sealed';
import { purposeCodes } from '@vekha/personal-data/purposes';
import { mayOpen } from '@vekha/personal-data/reading-rights';
import { conditionsOf } from '@vekha/personal-data/sealed-conditions';
import { randomUUID } from 'node:crypto';
import { OPERATOR } from './operator';
import { UsageError } from './output';
import type { Session } from './session';

/** What was said on the command line about opening personal data. */
export interface OpeningOptions {
  readonly open?: boolean;
  readonly reason?: string;
}

const LONGEST_REASON = 500;
const OCCASION = 'replay';

/** As a plain reader: what may be told of everything sealed in the values without opening any of it. */
async function toldClosed({ vault }: Session, envelopes: readonly PlacedEnvelope[]): Promise<SealedAnswers> {
  return new SealedAnswers(envelopes, await conditionsOf(asSealed(envelopes), vault));
}

/**
 * What may be told of everything sealed in the values. With `open` it is opened for whoever holds the token in
 * VEKHA_TOKEN, under their rights and with a row of the access journal; the operator of the machine has none.
 * @throws UsageError when the reason is missing, or the role may open nothing
 */
export async function readSealed(session: Session, values: unknown, { open = false, reason }: OpeningOptions): Promise<SealedAnswers> {
  const words = reason?.trim() ?? '';
  if (open && (words === '' || words.length > LONGEST_REASON)) throw new UsageError('REASON_MISSING', `--reason: скажите, зачем открываются сведения о людях (до ${LONGEST_REASON} знаков); это остаётся в журнале доступа.`);
  if (!open && reason !== undefined) throw new UsageError('REASON_WITHOUT_OPEN', '--reason нужен только вместе с --open.');
  const envelopes = sealedWithin(values);
  if (!open) return toldClosed(session, envelopes);
  const reader = await readerOf(session, process.env['VEKHA_TOKEN'] ?? '');
  const requestId = randomUUID();
  const answers = new Map<PlacedEnvelope, SealedAnswer>();
  for (const scope of new Set(envelopes.map(({ at }) => at.scope))) {
    const ofScope = envelopes.filter(({ at }) => at.scope === scope);
    const opened = reaches(reader, scope) ? await session.vault.opener.open(asSealed(ofScope), { actor: { id: reader.id, role: reader.role }, scope, occasion: OCCASION, reason: words, requestId }) : [];
    for (const [index, envelope] of ofScope.entries()) answers.set(envelope, opened[index] ?? { state: 'hidden' });
  }
  return new SealedAnswers(envelopes, envelopes.map((envelope) => answers.get(envelope) ?? { state: 'hidden' }));
}

async function readerOf({ store, registry }: Session, token: string): Promise<Principal> {
  const reader = token === '' ? OPERATOR : await new BearerTokens(store, registry, systemClock).principalOf(token);
  if (!reader) throw new UsageError('TOKEN_WRONG', 'VEKHA_TOKEN: такого ключа доступа нет, он отозван или истёк. Выдайте новый: vekha token issue');
  if (purposeCodes.some((purpose) => mayOpen(reader.role, purpose))) return reader;
  throw new UsageError('OPENING_FORBIDDEN', `Роль «${ROLES[reader.role as keyof typeof ROLES] ?? reader.role}» сведений о людях не открывает. Положите в переменную VEKHA_TOKEN ключ доступа того, кто вправе: директора, куратора.`);
}

const asSealed = (envelopes: readonly PlacedEnvelope[]): readonly Sealed[] => envelopes as unknown as readonly Sealed[];
