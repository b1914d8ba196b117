import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { type Correspondence, letterOf } from '../correspondence';
import { type CorrespondenceEvent, LetterPutOff, LetterSent, LetterUndeliverable } from '../events';
import { refuse } from '../rejections';
import type { RecordDelivery } from './record-delivery.command';

const MINUTE_MS = 60_000;
const LONGEST_PAUSE_MINUTES = 60;

/** Minutes to wait before the next attempt: 1, 2, 4 … and never more than an hour. */
const pauseAfter = (attempt: number): number => Math.min(2 ** (attempt - 1), LONGEST_PAUSE_MINUTES);

/** The first outcome settles an attempt; a sending reported by whoever was thought dead counts, its trouble does not. */
export const recordDelivery: Decide<Correspondence, RecordDelivery, CorrespondenceEvent> = ({ recipientId, letter, outcome, fault, reply }, state, { now }) => {
  const known = letterOf(state, letter);
  if (!known) return refuse('LETTER_NOT_BEGUN', { letter });
  const { status, attempt } = known;
  if (status === 'settled' || (status === 'put-off' && outcome !== 'sent')) return nothing;
  const about = { recipientId, letter, attempt };
  if (outcome === 'sent') return accept(LetterSent(about));
  const why = { fault: fault ?? 'UNKNOWN', ...(reply !== undefined && { reply }) };
  if (outcome === 'undeliverable') return accept(LetterUndeliverable({ ...about, ...why }));
  const until = new Date(Date.parse(now) + pauseAfter(attempt) * MINUTE_MS).toISOString();
  return accept(LetterPutOff({ ...about, ...why, until }));
};
