import type { DeadlineKind, ReadingStatus } from '../phrase-reading';
import type { TokenReader } from '../phrase/token-reader';
import { monthOf, unitOf, weekdayOf } from '../phrase/vocabulary';
import type { Draft, PhraseRule } from './draft';
import { readDate } from './date-spelling';
import { readCount } from './number-words';
import { wholePeriod } from './whole-period';
import { readYear } from './year-spelling';

/** A phrase known as a whole. In `words` alternatives stand in one string, divided by `|`; a final `*` marks a stem. */
interface SetPhrase {
  readonly words: readonly string[];
  /** What may follow: nothing, or words without dates. */
  readonly tail: 'NONE' | 'WORDS';
  readonly status: ReadingStatus;
  readonly kind: DeadlineKind;
  readonly why: string;
}

const phrase = (words: string, tail: SetPhrase['tail'], status: ReadingStatus, kind: DeadlineKind, why: string): SetPhrase => ({
  words: words.split(' '), tail, status, kind, why,
});

const ON_DEMAND = 'Делается по запросу или необходимости; своей даты у срока нет.';
const ON_AGREEMENT = 'Делается по договорённости; своей даты у срока нет.';
const ON_EVENT = 'Делается, когда наступит названное условие; своей даты у срока нет.';
const SCHEDULE = 'Даты стоят в другом документе: приложите график, из него возьмутся сроки.';
const NO_TERM = 'Это не срок: по этим словам дату не вычислить.';
const OTHER_TERM = 'Это срок или дата другого документа, а не срок мероприятия.';

const SET_PHRASES: readonly SetPhrase[] = [
  phrase('по мере необходимости', 'NONE', 'RESOLVED', 'OnDemand', ON_DEMAND),
  phrase('по|при необходимости', 'NONE', 'RESOLVED', 'OnDemand', ON_DEMAND),
  phrase('в случае необходимости', 'NONE', 'RESOLVED', 'OnDemand', ON_DEMAND),
  phrase('при возникновении необходимости', 'NONE', 'RESOLVED', 'OnDemand', ON_DEMAND),
  phrase('по запросу|запросам|требованию|просьбе|обращению|обращениям|заявке|заявкам', 'WORDS', 'RESOLVED', 'OnDemand', ON_DEMAND),
  phrase('всякий|каждый раз , когда', 'WORDS', 'RESOLVED', 'OnDemand', ON_DEMAND),
  phrase('по согласованию|договоренности|соглашению', 'WORDS', 'RESOLVED', 'OnAgreement', ON_AGREEMENT),
  phrase('по взаимному согласию|согласованию|соглашению', 'WORDS', 'RESOLVED', 'OnAgreement', ON_AGREEMENT),
  phrase('продление срока', 'WORDS', 'NOT_A_DEADLINE', 'OnAgreement', 'Продление переносит окончание по согласию сторон; предел не назван.'),
  phrase('по мере', 'WORDS', 'RESOLVED', 'OnEvent', ON_EVENT),
  phrase('по факту', 'WORDS', 'RESOLVED', 'OnEvent', ON_EVENT),
  phrase('при наличии|поступлении|приеме|назначении|возникновении|появлении|обращении|изменении', 'WORDS', 'RESOLVED', 'OnEvent', ON_EVENT),
  phrase('в случае', 'WORDS', 'RESOLVED', 'OnEvent', ON_EVENT),
  phrase('продолжение поиска', 'WORDS', 'RESOLVED', 'OnEvent', ON_EVENT),
  phrase('по отдельн*|утвержден*|индивидуальн*|согласован* графику|плану|расписанию|программе', 'WORDS', 'NOT_A_DEADLINE', 'ExternalSchedule', SCHEDULE),
  phrase('по заранее установленному|утвержденному|согласованному графику|плану|расписанию', 'WORDS', 'NOT_A_DEADLINE', 'ExternalSchedule', SCHEDULE),
  phrase('по графику|плану|расписанию|графикам|планам', 'WORDS', 'NOT_A_DEADLINE', 'ExternalSchedule', SCHEDULE),
  phrase('согласно отдельн*|утвержден* графику|плану|расписанию', 'WORDS', 'NOT_A_DEADLINE', 'ExternalSchedule', SCHEDULE),
  phrase('согласно графику|плану|расписанию|приказу', 'WORDS', 'NOT_A_DEADLINE', 'ExternalSchedule', SCHEDULE),
  phrase('в соответствии с графиком|планом|расписанием', 'WORDS', 'NOT_A_DEADLINE', 'ExternalSchedule', SCHEDULE),
  phrase('в установленные|указанные|определенные сроки', 'NONE', 'NOT_A_DEADLINE', 'ExternalSchedule', 'Даты стоят в других строках документа.'),
  phrase('по возможности', 'NONE', 'NOT_A_DEADLINE', 'None', 'Необязательная часть: просрочки у неё не бывает.'),
  phrase('немедленно|незамедлительно|срочно|оперативно|своевременно', 'NONE', 'NOT_A_DEADLINE', 'None', NO_TERM),
  phrase('немедленное|незамедлительное реагирование', 'NONE', 'NOT_A_DEADLINE', 'None', NO_TERM),
  phrase('в кратчайшие|ближайшие|возможно|минимальные сроки', 'NONE', 'NOT_A_DEADLINE', 'None', NO_TERM),
  phrase('в ближайшее|удобное|свободное|рабочее время', 'NONE', 'NOT_A_DEADLINE', 'None', NO_TERM),
  phrase('регулярно|систематически|периодически|однократно|неоднократно|эпизодически', 'NONE', 'NOT_A_DEADLINE', 'None', 'Частота или даты не названы.'),
  phrase('однократная встреча', 'NONE', 'NOT_A_DEADLINE', 'None', 'Названо, сколько раз, но не названо когда.'),
  phrase('в течение|течении определенного|длительного|продолжительного', 'WORDS', 'NOT_A_DEADLINE', 'None', NO_TERM),
  phrase('бессрочно', 'NONE', 'NOT_A_DEADLINE', 'None', OTHER_TERM),
  phrase('завершения плана', 'WORDS', 'NOT_A_DEADLINE', 'EventRelative', 'Это условие завершения, а не дата.'),
  phrase('в период между встречами', 'NONE', 'NOT_A_DEADLINE', 'EventRelative', 'Промежуток между двумя встречами; цель проверяется на следующей.'),
  phrase('из успешно завершивших', 'WORDS', 'NOT_A_DEADLINE', 'EventRelative', 'Условие: после завершения программы.'),
];

/** Phrases known as a whole: on demand, by agreement, by a schedule elsewhere, and words that are no deadline at all (§7.4). */
export const readSetPhrase: PhraseRule = (reader) => {
  const found = SET_PHRASES.find((known) => begins(reader, known));
  if (!found) return undefined;
  reader.advance(found.words.length);
  if (found.tail === 'WORDS') readTail(reader);
  return reader.done() ? { status: found.status, kind: found.kind, why: [found.why] } : undefined;
};

function begins(reader: TokenReader, { words }: SetPhrase): boolean {
  return words.every((choices, offset) => choices.split('|').some((choice) => (choice === ',' ? reader.is('comma', offset) : fits(reader.word(offset), choice))));
}

function fits(word: string, choice: string): boolean {
  return choice.endsWith('*') ? word !== '' && word.startsWith(choice.slice(0, -1)) : word === choice;
}

const NOT_IN_TAILS: ReadonlySet<string> = new Set(['до', 'или', 'либо', 'кроме', 'позднее', 'позже', 'ранее', 'раз', 'раза']);

const RECURRING_STEMS = ['еже', 'кажд'] as const;

/** Words without dates, and at most the year of the document named. */
function readTail(reader: TokenReader): void {
  for (;;) {
    const word = reader.word();
    const dated = monthOf(word) ?? weekdayOf(word) ?? unitOf(word);
    if (word === '' || dated !== undefined || NOT_IN_TAILS.has(word) || RECURRING_STEMS.some((stem) => word.startsWith(stem))) break;
    reader.advance();
  }
  readYear(reader);
}

/** «Спустя три-пять лет» (TX-13): a horizon of years, for a survey and not for a measure. */
export const readHorizon: PhraseRule = (reader) => {
  if (!reader.eatWord('спустя', 'через')) return undefined;
  const from = readCount(reader);
  const to = reader.eat('dash') ? readCount(reader) : undefined;
  if (from === undefined || to === undefined || unitOf(reader.word()) === undefined) return undefined;
  reader.advance();
  if (!reader.done()) return undefined;
  return { status: 'NOT_A_DEADLINE', kind: 'EventRelative', why: ['Это горизонт от одного срока до другого, а не дата.'] };
};

/** «Для промежуточной оценки» (TX-19): at least once between the beginning and the end of the plan. */
export const readInterimAssessment: PhraseRule = (reader, context) => {
  if (!reader.eatWords('для', 'промежуточной', 'оценки') || !reader.done()) return undefined;
  return asFloor(wholePeriod(context));
};

function asFloor(draft: Draft): Draft {
  return { ...draft, kind: 'MinimumFrequency', why: [...draft.why, 'Не меньше одного раза между началом и концом; дата не названа.'] };
}

/** Dates and terms of other things: a licence, a curriculum, the edition of an act (§7.4, distractors). */
export const readForeignTerm: PhraseRule = (reader) => {
  if (!isForeign(reader)) return undefined;
  return { status: 'NOT_A_DEADLINE', kind: 'None', why: [OTHER_TERM] };
};

function isForeign(reader: TokenReader): boolean {
  if (reader.eatWord('сроком')) return true;
  if (reader.eatWords('нормативный', 'срок')) return true;
  if (reader.eatWords('не', 'достигших') || reader.eatWord('достигших')) return true;
  reader.eatWord('в');
  const edition = reader.eatWord('ред', 'редакции') !== undefined;
  if (!reader.eatWord('от')) return false;
  return edition || (readDate(reader) !== undefined && reader.done());
}
