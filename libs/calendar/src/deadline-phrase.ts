import { inRussian } from './civil-date';
import { readCompound } from './grammar/compound';
import { spanInRussian, type Draft } from './grammar/draft';
import { PHRASE_RULES } from './grammar/phrase-rules';
import { outOfPlan } from './grammar/year-doubt';
import type { PhraseContext, PhraseReading } from './phrase-reading';
import { TokenReader } from './phrase/token-reader';
import { tokenize, type Token } from './phrase/tokenizer';
import { dayStatus, workingDayOnOrAfter } from './working-days';

export type { DeadlineKind, Occurrence, PhraseContext, PhraseReading, ReadingFinding, ReadingStatus } from './phrase-reading';

const LONGEST_PHRASE = 4000;

/**
 * The meaning of a Russian deadline phrase (domain §7). It never guesses: what has one reading is resolved, what needs an
 * assumption names it, what has several readings lists them and chooses none, and everything else is `UNPARSED`. The
 * verbatim text is kept. Takes time proportional to the length of the phrase; cells over 4 000 characters are refused.
 * Never throws on any text; dates in the context must be valid.
 */
export function readDeadlinePhrase(phrase: string, context: PhraseContext): PhraseReading {
  if (phrase.length > LONGEST_PHRASE) {
    return { ...unparsed('TOO_LONG', LONGEST_PHRASE + 1, `В ячейке больше ${LONGEST_PHRASE} знаков: сократите текст срока.`), verbatim: phrase };
  }
  const tokens = tokenize(phrase);
  const whole = completed(meaningOf(tokens, context), phrase, context);
  if (whole.finding !== 'NOT_UNDERSTOOD') return whole;
  const compound = readCompound(phrase, tokens, (part, verbatim) => completed(meaningOf(part, context), verbatim, context));
  return compound ? { ...compound, verbatim: phrase } : whole;
}

function completed(draft: Draft, verbatim: string, context: PhraseContext): PhraseReading {
  const checked = withPlanChecks(withMeasureText(draft, context), context);
  return { ...withEffectiveDue(checked, context), verbatim };
}

function meaningOf(tokens: readonly Token[], context: PhraseContext): Draft {
  for (const rule of PHRASE_RULES) {
    const reader = new TokenReader(tokens);
    const draft = rule(reader, context);
    if (reader.refusal) return unparsed(reader.refusal.finding, reader.refusal.position, reader.refusal.message);
    if (draft) return draft;
  }
  return unparsed('NOT_UNDERSTOOD', (tokens[0]?.at ?? 0) + 1, 'Срок записан незнакомыми словами: назовите его датами.');
}

function unparsed(finding: NonNullable<Draft['finding']>, position: number, message: string): Draft {
  return { status: 'UNPARSED', kind: 'None', finding, position, why: [`${message} Место: знак ${position}.`] };
}

/** A measure done «на всех этапах» cannot be done in one window (DL-04): the window stands, the contradiction is shown. */
function withMeasureText(draft: Draft, { measureText = '', plan }: PhraseContext): Draft {
  if (draft.kind !== 'Window' || !draft.status.startsWith('RESOLVED') || !/на\s+всех\s+этапах/iu.test(measureText)) return draft;
  const whole = plan ? `Весь период плана, ${spanInRussian(plan)}.` : 'Весь период плана.';
  const assumption = [draft.assumption, 'В тексте мероприятия сказано «на всех этапах», а срок назван один: взят срок.'];
  return {
    ...draft, status: 'RESOLVED_WITH_ASSUMPTION', assumption: assumption.filter((part) => part !== undefined).join(' '),
    alternatives: [...(draft.alternatives ?? []), whole], finding: 'TEXT_CONTRADICTS_DEADLINE',
  };
}

function withPlanChecks(draft: Draft, context: PhraseContext): Draft {
  const end = draft.end ?? draft.due;
  if (draft.finding !== undefined || end === undefined || !draft.status.startsWith('RESOLVED')) return draft;
  const outside = outOfPlan([{ start: draft.end === undefined ? end : (draft.start ?? end), end }], context);
  if (outside) return { ...draft, finding: outside, why: [...draft.why, 'Срок выходит за период плана.'] };
  const { approved } = context;
  if (approved === undefined || end >= approved) return draft;
  const why = `Срок прошёл до утверждения ${inRussian(approved)}: просрочка не отмечается сама.`;
  return { ...draft, finding: 'RETROACTIVE', why: [...draft.why, why] };
}

function withEffectiveDue(draft: Draft, { calendar, week = 5 }: PhraseContext): Draft {
  const nominal = draft.due ?? draft.end;
  if (nominal === undefined) return draft;
  const effectiveDue = workingDayOnOrAfter(nominal, week, calendar);
  if (effectiveDue === nominal) return { ...draft, effectiveDue };
  const { reason } = dayStatus(nominal, week, calendar);
  const moved = `${inRussian(nominal)} — ${reason}; срок перенесён на ${inRussian(effectiveDue)}.`;
  return { ...draft, effectiveDue, why: [...draft.why, moved] };
}
