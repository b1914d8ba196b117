import type { Token } from '../phrase/tokenizer';
import type { TokenReader } from '../phrase/token-reader';
import { cardinalOf, isOrdinalSuffix, ordinalOf } from '../phrase/vocabulary';

/** A count in digits or words, up to three digits: 10, 2-х, «десяти», «двадцать пять», «10 (десяти)». */
export function readCount(reader: TokenReader): number | undefined {
  const digits = reader.peek();
  if (digits?.kind === 'number') {
    if (digits.text.length > 3) return undefined;
    reader.advance();
    eatOrdinalSuffix(reader, digits);
    eatSpelledTwin(reader, digits.value);
    return digits.value;
  }
  return readCardinal(reader);
}

function readCardinal(reader: TokenReader): number | undefined {
  const first = cardinalOf(reader.word());
  if (first === undefined) return undefined;
  reader.advance();
  const second = first >= 20 ? cardinalOf(reader.word()) : undefined;
  if (second === undefined || second >= 10) return first;
  reader.advance();
  return first + second;
}

function eatSpelledTwin(reader: TokenReader, value: number): void {
  const mark = reader.mark();
  if (reader.eat('bracket') && readCardinal(reader) === value && reader.eat('bracket')) return;
  reader.reset(mark);
}

/** An ordinal: «первый», «двадцать первого», 1-й, 1, I; −1 for «последний». The suffix of digits is taken with them. */
export function readOrdinal(reader: TokenReader): number | undefined {
  const token = reader.peek();
  if (token?.kind === 'number') {
    if (token.text.length > 5 || token.value < 1) return undefined;
    reader.advance();
    eatOrdinalSuffix(reader, token);
    return token.value;
  }
  return readSpelledOrdinal(reader);
}

function readSpelledOrdinal(reader: TokenReader): number | undefined {
  const tens = { двадцать: 20, тридцать: 30 }[reader.word()];
  if (tens !== undefined) {
    const units = ordinalOf(reader.word(1));
    if (units === undefined || units < 1 || units > 9) return undefined;
    reader.advance(2);
    return tens + units;
  }
  const ordinal = ordinalOf(reader.word());
  if (ordinal !== undefined) reader.advance();
  return ordinal;
}

function eatOrdinalSuffix(reader: TokenReader, digits: Token): void {
  const dash = reader.peek();
  if (dash?.kind === 'dash' && dash.at === digits.end) {
    const suffix = reader.peek(1);
    if (suffix?.at === dash.end && isOrdinalSuffix(reader.word(1))) reader.advance(2);
  } else if (dash?.at === digits.end && isOrdinalSuffix(reader.word())) {
    reader.advance();
  }
}
