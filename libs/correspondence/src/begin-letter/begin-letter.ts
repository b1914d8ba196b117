import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { type Correspondence, letterOf } from '../correspondence';
import { type CorrespondenceEvent, LetterBegun } from '../events';
import { dayOf, kindOf } from '../letter-name';
import { refuse } from '../rejections';
import type { BeginLetter } from './begin-letter.command';

/** Longer than any mail server is waited for; after it whoever was sending is taken for dead. */
export const UNDER_WAY_MS = 10 * 60 * 1000;

/**
 * One sender at a time, and none after the letter is settled. A letter left under way by a dead process is taken up again:
 * the same letter under the same Message-ID, so at worst its reader gets it twice and the mail program shows it once.
 */
export const beginLetter: Decide<Correspondence, BeginLetter, CorrespondenceEvent> = ({ recipientId, schoolId, letter, role, things }, state, { now }) => {
  const known = letterOf(state, letter);
  if (known?.status === 'settled') return refuse('LETTER_SETTLED');
  if (known?.status === 'put-off' && now < known.until) return refuse('LETTER_PUT_OFF', { until: known.until });
  if (known?.status === 'under-way' && Date.parse(now) < Date.parse(known.since) + UNDER_WAY_MS) return refuse('LETTER_UNDER_WAY');
  const whose = { recipientId, ...(schoolId !== undefined && { schoolId }), role };
  return accept(LetterBegun({ ...whose, letter, kind: kindOf(letter), day: dayOf(letter), things, attempt: (known?.attempt ?? 0) + 1 }));
};
