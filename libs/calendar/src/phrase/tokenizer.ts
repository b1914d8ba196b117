import { classOf, foldLetter, type CharacterClass } from './characters';

export type TokenKind =
  | 'word' | 'number' | 'line' | 'dash' | 'dot' | 'comma' | 'semicolon' | 'colon' | 'slash' | 'number-sign' | 'bracket' | 'quote'
  | 'blank' | 'other';

export interface Token {
  readonly kind: TokenKind;
  /** Folded word, digits, or the character itself. */
  readonly text: string;
  /** Value of a number; a Roman numeral has its value too. */
  readonly value: number;
  /** 0-based index of the first character in the verbatim text. */
  readonly at: number;
  /** 0-based index just after the last character. */
  readonly end: number;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, І: 1, Х: 10 };
const BLANK_DOTS = 3;

/** The tokens of a phrase in one pass over its characters. Spaces, soft hyphens and quotation marks leave no token. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text.charAt(at));
    const end = endOfRun(text, at, kind);
    const token = tokenOf(text, at, end, kind);
    if (token) tokens.push(token);
    at = end;
  }
  return tokens.filter(({ kind }, index) => kind !== 'dot' || !closesAbbreviation(tokens, index));
}

function endOfRun(text: string, start: number, kind: CharacterClass): number {
  const runs = ['letter', 'digit', 'dot', 'blank', 'space'];
  let end = start + 1;
  if (!runs.includes(kind)) return end;
  while (end < text.length) {
    const next = classOf(text.charAt(end));
    if (next !== kind && !(kind === 'letter' && next === 'ignored')) break;
    end += 1;
  }
  return end;
}

function tokenOf(text: string, at: number, end: number, kind: CharacterClass): Token | undefined {
  const raw = text.slice(at, end);
  if (kind === 'space' || kind === 'ignored' || kind === 'quote') return undefined;
  if (kind === 'digit') return { kind: 'number', text: raw, value: Number(raw), at, end };
  if (kind === 'dot' && raw.length >= BLANK_DOTS) return { kind: 'blank', text: raw, value: Number.NaN, at, end };
  if (kind !== 'letter') return { kind, text: raw, value: Number.NaN, at, end };
  const roman = romanValue(raw);
  if (roman !== undefined) return { kind: 'number', text: raw, value: roman, at, end };
  return { kind: 'word', text: foldWord(raw), value: Number.NaN, at, end };
}

function foldWord(raw: string): string {
  const letters: string[] = [];
  for (let index = 0; index < raw.length; index += 1) {
    if (classOf(raw.charAt(index)) === 'letter') letters.push(foldLetter(raw.charAt(index), raw.charAt(index + 1)));
  }
  return letters.join('');
}

/** Value of a Roman numeral up to XXXI, Latin or typed with Cyrillic look-alikes; a lone Cyrillic Х is a letter. */
function romanValue(raw: string): number | undefined {
  if (raw.length > 6 || raw === 'Х') return undefined;
  let value = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const digit = ROMAN_DIGITS[raw.charAt(index)];
    if (digit === undefined) return undefined;
    value += digit < (ROMAN_DIGITS[raw.charAt(index + 1)] ?? 0) ? -digit : digit;
  }
  return value;
}

/** A dot after a word closes an abbreviation (г., уч., раб.) or a sentence; either way it carries no meaning of its own. */
function closesAbbreviation(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.kind === 'word';
}
