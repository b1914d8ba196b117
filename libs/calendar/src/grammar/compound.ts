import type { DeadlineKind, PhraseReading, ReadingStatus } from '../phrase-reading';
import type { Token } from '../phrase/tokenizer';
import type { Draft } from './draft';

/** Reads one part of a compound phrase; the part is a slice of the verbatim text. */
export type PartReader = (tokens: readonly Token[], verbatim: string) => PhraseReading;

const WORST_LAST: readonly ReadingStatus[] = ['RESOLVED', 'RESOLVED_WITH_ASSUMPTION', 'AMBIGUOUS', 'NOT_A_DEADLINE'];
const WITHOUT_DATES: ReadonlySet<DeadlineKind> = new Set<DeadlineKind>(['OnDemand', 'OnAgreement', 'OnEvent']);

const MOST_PARTS = 24;
const DIVIDING_WORDS: ReadonlySet<string> = new Set(['или', 'либо', 'и']);
const ON_DEMAND_WORDS: ReadonlySet<string> = new Set(['запросу', 'запросам', 'мере', 'необходимости', 'требованию', 'согласованию']);

/**
 * A phrase of several deadlines. Parts divided by a semicolon or a new line may be of any kind; parts divided by a comma, «и»
 * or «или» only when at most one of them has dates («ежемесячно или по запросу»), because otherwise the comma may mean
 * something else. Nothing is returned unless every part is understood.
 */
export function readCompound(text: string, tokens: readonly Token[], readPart: PartReader): Draft | undefined {
  const strong = split(tokens, ({ kind }) => kind === 'semicolon' || kind === 'line');
  if (strong.length > MOST_PARTS) return undefined;
  if (strong.length > 1) return combine(text, strong, readPart, () => true);
  const weak = split(withBreaks(tokens), ({ kind, text: word }) => kind === 'comma' || kind === 'bracket' || DIVIDING_WORDS.has(word));
  return weak.length > 1 && weak.length <= 3 ? combine(text, weak, readPart, hasOneDated) : undefined;
}

/** A comma is often lost before «по запросу» and «по мере необходимости»: a break is put there. */
function withBreaks(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, index) => {
    const breaks = index > 0 && token.text === 'по' && ON_DEMAND_WORDS.has(tokens[index + 1]?.text ?? '');
    return breaks ? [{ ...token, kind: 'comma' as const, text: ',', end: token.at }, token] : [token];
  });
}

function split(tokens: readonly Token[], divides: (token: Token) => boolean): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (divides(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

function hasOneDated(parts: readonly PhraseReading[]): boolean {
  return parts.filter(({ kind }) => !WITHOUT_DATES.has(kind)).length <= 1;
}

function combine(
  text: string, slices: readonly (readonly Token[])[], readPart: PartReader, suits: (parts: readonly PhraseReading[]) => boolean,
): Draft | undefined {
  const parts = slices.map((slice) => readPart(slice, text.slice(slice[0]?.at ?? 0, slice.at(-1)?.end ?? 0)));
  const understood = parts.every(({ status }) => WORST_LAST.includes(status));
  if (!understood || !suits(parts)) return undefined;
  const worst = Math.max(...parts.map(({ status }) => WORST_LAST.indexOf(status)));
  return {
    status: WORST_LAST[worst] ?? 'AMBIGUOUS', kind: 'Compound', parts,
    why: [`В сроке ${parts.length} части: ${parts.map(({ verbatim }) => `«${verbatim}»`).join(', ')}.`],
  };
}
