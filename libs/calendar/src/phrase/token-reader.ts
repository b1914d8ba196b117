import type { ReadingFinding } from '../phrase-reading';
import type { Token, TokenKind } from './tokenizer';

/** Why a phrase is refused and where: `position` is a 1-based character of the verbatim text. */
export interface Refusal {
  readonly finding: ReadingFinding;
  readonly position: number;
  readonly message: string;
}

/** A cursor over the tokens of one phrase. Every method but `done` and `skip` takes constant time. */
export class TokenReader {
  private index = 0;
  private firstRefusal: Refusal | undefined;

  constructor(private readonly tokens: readonly Token[]) {}

  get refusal(): Refusal | undefined {
    return this.firstRefusal;
  }

  /** Remembers the first thing that is certainly wrong, so that no other rule reads the phrase as something else. */
  refuse(finding: ReadingFinding, token: Token | undefined, message: string): undefined {
    this.firstRefusal ??= { finding, position: (token?.at ?? 0) + 1, message };
    return undefined;
  }

  peek(offset = 0): Token | undefined {
    return this.tokens[this.index + offset];
  }

  /** The word at the offset, or an empty string when there is none. */
  word(offset = 0): string {
    const token = this.peek(offset);
    return token?.kind === 'word' ? token.text : '';
  }

  is(kind: TokenKind, offset = 0): boolean {
    return this.peek(offset)?.kind === kind;
  }

  advance(count = 1): void {
    this.index += count;
  }

  mark(): number {
    return this.index;
  }

  reset(mark: number): void {
    this.index = mark;
  }

  eat(kind: TokenKind): Token | undefined {
    const token = this.peek();
    if (token?.kind !== kind) return undefined;
    this.index += 1;
    return token;
  }

  /** Takes the next word if it is one of these. */
  eatWord(...words: readonly string[]): string | undefined {
    const word = this.word();
    if (word === '' || !words.includes(word)) return undefined;
    this.index += 1;
    return word;
  }

  /** Takes the next word if one of these stems begins it. */
  eatStem(...stems: readonly string[]): string | undefined {
    const word = this.word();
    if (word === '' || !stems.some((stem) => word.startsWith(stem))) return undefined;
    this.index += 1;
    return word;
  }

  /** Takes every following word that begins with one of these stems. */
  skipStems(stems: readonly string[]): void {
    while (stems.some((stem) => this.word().startsWith(stem))) this.index += 1;
  }

  /** Takes the whole sequence of words, or nothing. */
  eatWords(...words: readonly string[]): boolean {
    if (!words.every((word, offset) => this.word(offset) === word)) return false;
    this.index += words.length;
    return true;
  }

  skip(...kinds: readonly TokenKind[]): void {
    while (kinds.some((kind) => this.is(kind))) this.index += 1;
  }

  /** Whether nothing but closing punctuation is left. */
  done(): boolean {
    this.skip('dot', 'comma', 'semicolon', 'line', 'bracket', 'number-sign');
    return this.index >= this.tokens.length;
  }

  /** Whether any token is left, whatever it is. */
  ended(): boolean {
    return this.index >= this.tokens.length;
  }
}
