import type { EvidenceFact } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { dateInYear, readDate } from './date-spelling';
import type { PhraseRule } from './draft';

const DOCUMENTS: readonly (readonly [string, string])[] = [
  ['приказ', 'приказ'], ['протокол', 'протокол'], ['распоряжени', 'распоряжение'], ['постановлени', 'постановление'],
  ['договор', 'договор'], ['соглашени', 'соглашение'], ['решени', 'решение'], ['положени', 'положение'],
];
const LONGEST_NUMBER = 8;

/**
 * An executed document where a deadline was expected (DL-23): «1.Приказ от 14.06. 2022г. № 37 …». Every act with a date is
 * a fact; no deadline is made of it. A text that also says «до …» is not read here.
 */
export const readEvidence: PhraseRule = (reader) => {
  skipNumbering(reader);
  if (documentName(reader.word()) === undefined) return undefined;
  const facts: EvidenceFact[] = [];
  let council = '';
  while (!reader.ended()) {
    if (reader.word() === 'до') return undefined;
    const name = documentName(reader.word());
    if (name === undefined) {
      council = councilAt(reader) ?? (reader.is('comma') ? '' : council);
      reader.advance();
      continue;
    }
    reader.advance();
    const fact = readFact(reader, name, council);
    if (reader.refusal) return undefined;
    if (fact) facts.push(fact);
    council = '';
  }
  if (facts.length === 0) return undefined;
  return {
    status: 'NOT_A_DEADLINE', kind: 'Evidence', facts, finding: 'EVIDENCE_IN_DEADLINE_CELL',
    why: ['В ячейке срока стоят документы, а не срок.', 'Можно предложить отметить исполнение задним числом; подтверждает человек.'],
  };
};

function skipNumbering(reader: TokenReader): void {
  if (reader.is('number') && (reader.is('dot', 1) || reader.is('bracket', 1))) reader.advance(2);
}

function documentName(word: string): string | undefined {
  return DOCUMENTS.find(([stem]) => word !== '' && word.startsWith(stem))?.[1];
}

/** «педагогического совета» at the reader, as it stands in the text. */
function councilAt(reader: TokenReader): string | undefined {
  return reader.word(1).startsWith('совет') && reader.word() !== '' ? `${reader.word()} ${reader.word(1)}` : undefined;
}

function readFact(reader: TokenReader, name: string, councilBefore: string): EvidenceFact | undefined {
  let number: string | undefined;
  let date: string | undefined;
  for (let part = 0; part < 2; part += 1) {
    if (reader.eat('number-sign')) number = readNumber(reader);
    else if (reader.eatWord('от')) date = readFullDate(reader);
  }
  if (date === undefined) return undefined;
  const council = councilBefore || (name === 'протокол' ? (councilAt(reader) ?? '') : '');
  return { document: council === '' ? name : `${name} ${council}`, ...(number === undefined ? {} : { number }), date };
}

/** The number of an act: 37, 01-35-10, 218 о-д. Letters belong to it only when a dash joins them. */
function readNumber(reader: TokenReader): string {
  let text = '';
  let end = reader.peek()?.at ?? 0;
  for (let part = 0; part < LONGEST_NUMBER; part += 1) {
    const token = reader.peek();
    const joined = token?.kind === 'word' && (reader.is('dash', 1) || text.endsWith('-'));
    if (!token || !(joined || token.kind === 'number' || token.kind === 'dash' || token.kind === 'slash')) break;
    text += (token.at > end ? ' ' : '') + token.text;
    end = token.end;
    reader.advance();
  }
  return text;
}

function readFullDate(reader: TokenReader): string | undefined {
  const date = readDate(reader);
  return date?.year?.kind === 'CALENDAR' ? dateInYear(date, date.year.year) : undefined;
}
