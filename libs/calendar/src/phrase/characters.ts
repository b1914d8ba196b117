/** Classes of characters a deadline cell is made of. */
export type CharacterClass =
  | 'letter' | 'digit' | 'space' | 'line' | 'ignored' | 'dash' | 'dot' | 'comma' | 'semicolon' | 'colon' | 'slash' | 'number-sign'
  | 'bracket' | 'quote' | 'blank' | 'other';

const LATIN_LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('ABCEHKMOPTXY', 'авсенкмортху'),
  ...pairs('aceopxyk', 'асеорхук'),
  ['І', 'и'],
]);

const SINGLE_CLASSES: ReadonlyMap<string, CharacterClass> = new Map([
  ...classed('-‐‑‒–—―−﹣－', 'dash'),
  ...classed('.․', 'dot'),
  ...classed(',،', 'comma'),
  ...classed(';', 'semicolon'),
  ...classed(':', 'colon'),
  ...classed('/\\', 'slash'),
  ...classed('№#', 'number-sign'),
  ...classed('()[]', 'bracket'),
  ...classed('«»"“”„\'’', 'quote'),
  ...classed('…_', 'blank'),
  ...classed('\n\r\u2028\u2029', 'line'),
  ...classed('\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301\u0306\u0308', 'ignored'),
]);

function pairs(latin: string, cyrillic: string): [string, string][] {
  return [...latin].map((letter, index) => [letter, cyrillic[index] ?? letter]);
}

function classed(characters: string, name: CharacterClass): [string, CharacterClass][] {
  return [...characters].map((character) => [character, name]);
}

/** Class of one UTF-16 unit. Constant time. */
export function classOf(character: string): CharacterClass {
  const known = SINGLE_CLASSES.get(character);
  if (known) return known;
  if (character >= '0' && character <= '9') return 'digit';
  if (character.trim() === '') return 'space';
  return character.toLowerCase() === character.toUpperCase() ? 'other' : 'letter';
}

/**
 * The letter as the vocabulary spells it: lower case, ё as е, a Latin look-alike as its Cyrillic twin. A combining mark
 * that follows in decomposed text turns и into й; ё needs no mark, it is read as е.
 */
export function foldLetter(letter: string, following: string): string {
  const folded = LATIN_LOOK_ALIKES.get(letter) ?? letter.toLowerCase();
  if (folded === 'ё') return 'е';
  return folded === 'и' && following === '\u0306' ? 'й' : folded;
}
