import { codeColumn, dateColumn, indexed, integerColumn, jsonColumn, nullable, personsColumn, type RowOf, sealedColumn, textColumn } from '@vekha/event-sourcing/projection';
import { BODIES, ORDER_BOOKS, PAPER_KINDS, PAPER_OR_ELECTRONIC, PAPER_STATES, SIGNATORIES } from '../mentoring-words';
import { lifeColumns } from '../row-life';
import type { Decision } from './naming-events';

export const columns = {
  /** Null while an order is only named by what it decided. */
  documentId: nullable(textColumn('Документ')),
  kind: indexed(codeColumn('Вид', PAPER_KINDS)),
  number: indexed(nullable(textColumn('Номер'))),
  date: nullable(dateColumn('Дата')),
  book: nullable(codeColumn('Книга приказов', ORDER_BOOKS)),
  title: nullable(textColumn('Название')),
  signatory: nullable(codeColumn('Кто подписал', SIGNATORIES)),
  /** Whose minutes they are. */
  body: nullable(codeColumn('Чей протокол', BODIES)),
  /** The institution, when it is not the school. */
  issuerName: nullable(textColumn('Кем издан')),
  annexes: jsonColumn<readonly string[]>('Приложения'),
  /** The order that approves it. */
  approvedByOrder: nullable(textColumn('Утверждён приказом')),
  effectiveFrom: nullable(dateColumn('Действует с')),
  amends: jsonColumn<readonly string[]>('Что изменяет'),
  amendedBy: jsonColumn<readonly string[]>('Чем изменён'),
  repealedBy: nullable(textColumn('Чем отменён')),
  endorsedBy: jsonColumn<readonly string[]>('Кто согласовал'),
  /** What was decided by it, one line for each event. */
  decisions: jsonColumn<readonly Decision[]>('Что им решено'),
  persons: personsColumn('Кого касается'),
  acknowledged: personsColumn('Ознакомлены'),
  awaited: personsColumn('Ещё не ознакомлены'),
  awaitedCount: integerColumn('Сколько ещё не ознакомлено'),
  words: nullable(sealedColumn('Содержание')),
  wordsAboutPerson: nullable(sealedColumn('Содержание о работнике')),
  original: nullable(codeColumn('Подлинник', PAPER_OR_ELECTRONIC)),
  /** SHA-256 of the attested copy, hex. */
  fileHash: nullable(textColumn('Контрольная сумма копии')),
  findings: integerColumn('Замечаний'),
  keepUntil: nullable(dateColumn('Хранить до')),
  ...lifeColumns(PAPER_STATES),
  version: integerColumn('Версия'),
};

export type OrderRow = RowOf<typeof columns>;

export const blank = {
  documentId: null, number: null, date: null, book: null, title: null, signatory: null, body: null, issuerName: null, annexes: [], approvedByOrder: null,
  effectiveFrom: null, amends: [], amendedBy: [], repealedBy: null, endorsedBy: [], decisions: [], persons: [], acknowledged: [], awaited: [], awaitedCount: 0,
  words: null, wordsAboutPerson: null, original: null, fileHash: null, findings: 0, keepUntil: null, version: 0,
} as const;
