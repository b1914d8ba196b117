import type { Paper } from '../paper/paper';
import { inWords } from './dates-in-words';
import { type Named, withPosition } from './name-cases';
import { type ActNumber, BLANK, actNumber, signsByHand } from './requisites';

/**
 * What order № 179 of Roskomnadzor of 28.10.2022 asks an act of destruction to hold (in force until 2029-03-01; domain §9.3,
 * trust §4.5). Keep the act and the extract three years.
 */
export interface DestructionAct {
  readonly act: ActNumber;
  readonly operator: { readonly name: string; readonly address: string };
  /** Whoever processed on the operator's instruction, when anybody did. */
  readonly processor?: { readonly name: string; readonly address: string };
  /** The name, or other information relating to the person: «субъект № 17, обращение № 5». */
  readonly subject: string;
  readonly destroyedBy: readonly Named[];
  readonly categories: readonly string[];
  readonly informationSystem: string;
  /** Media other than the information system, when there were any. */
  readonly media?: readonly string[];
  readonly method: string;
  readonly reason: string;
  /** Civil date of the destruction. */
  readonly destroyedOn: string;
}

/** Акт об уничтожении персональных данных. */
export function destructionAct(data: DestructionAct): Paper {
  const { act, operator, processor, destroyedBy, media = [] } = data;
  return {
    title: `Акт № ${act.number} об уничтожении персональных данных`,
    date: act.date,
    blocks: [
      { kind: 'title', text: 'АКТ\nоб уничтожении персональных данных' },
      { kind: 'sides', left: inWords(act.date), right: `№\u00a0${act.number}` },
      {
        kind: 'table',
        columns: [{ title: 'Сведения', width: 38 }, { title: 'Содержание', width: 62 }],
        rows: [
          ['Оператор', `${operator.name}, адрес: ${operator.address}`],
          ['Лицо, обрабатывающее персональные данные по поручению оператора', processor === undefined ? 'обработка не поручалась' : `${processor.name}, адрес: ${processor.address}`],
          ['Субъект, чьи персональные данные уничтожены, или иные сведения, относящиеся к нему', data.subject],
          ['Лица, уничтожившие персональные данные', destroyedBy.map(withPosition).join(';\n')],
          ['Перечень категорий уничтоженных персональных данных', data.categories.join('; ')],
          ['Информационная система, из которой уничтожены персональные данные', data.informationSystem],
          ['Материальные носители', media.length === 0 ? 'не уничтожались' : media.join('; ')],
          ['Способ уничтожения', data.method],
          ['Причина уничтожения', data.reason],
          ['Дата уничтожения', inWords(data.destroyedOn)],
        ],
      },
      { kind: 'paragraph', text: 'К акту прилагается выгрузка из журнала регистрации событий в информационной системе персональных данных. Акт и выгрузка хранятся три года с даты уничтожения персональных данных.' },
      { kind: 'signatures', signatures: destroyedBy.map((one) => signsByHand(one.position ?? 'Уничтожил', one)) },
    ],
  };
}

/** What the same order asks the extract of the event log to hold. */
export interface EventLogExtract {
  readonly act: ActNumber;
  readonly operator: string;
  readonly subject: string;
  readonly categories: readonly string[];
  readonly informationSystem: string;
  readonly reason: string;
  readonly destroyedOn: string;
  readonly entries: readonly ExtractEntry[];
  /** What could not be given in the extract stands in the act, says the order. */
  readonly missing?: readonly string[];
  /** Head of the log the entries were read from, as the checker prints it. */
  readonly logHead?: string;
}

export interface ExtractEntry {
  /** Position in the log, as the log writes it. */
  readonly position: string;
  /** Time as a reader in the school would write it: «20.11.2026 14:05:09 (UTC+8)». */
  readonly recordedAt: string;
  /** In Russian words: «Ключ шифрования уничтожен». */
  readonly what: string;
  /** Role and id of whoever acted. */
  readonly who: string;
  readonly eventId: string;
}

/** Выгрузка из журнала регистрации событий, on a turned sheet. */
export function eventLogExtract(data: EventLogExtract): Paper {
  return {
    title: `Выгрузка из журнала событий к акту № ${data.act.number}`,
    date: data.act.date,
    landscape: true,
    ...(data.logHead !== undefined && { footer: `Контрольная сумма журнала: ${data.logHead}` }),
    blocks: [
      { kind: 'title', text: `ВЫГРУЗКА\nиз журнала регистрации событий в информационной системе персональных данных\nк акту ${actNumber(data.act)}` },
      {
        kind: 'fields',
        rows: [
          ['Оператор:', data.operator],
          ['Субъект или сведения, относящиеся к нему:', data.subject],
          ['Категории уничтоженных данных:', data.categories.join('; ')],
          ['Информационная система:', data.informationSystem],
          ['Причина уничтожения:', data.reason],
          ['Дата уничтожения:', inWords(data.destroyedOn)],
          ...(data.missing === undefined ? [] : [['Не отражено в журнале и указано в акте:', data.missing.join('; ')] as const]),
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: 'Запись', width: 9 },
          { title: 'Время записи', width: 20 },
          { title: 'Событие', width: 29 },
          { title: 'Кто', width: 18 },
          { title: 'Идентификатор события', width: 24 },
        ],
        rows: data.entries.map(({ position, recordedAt, what, who, eventId }) => [position, recordedAt, what, who, eventId]),
      },
      { kind: 'paragraph', align: 'left', text: `Записей в выгрузке: ${data.entries.length}. Выгрузку сформировал: ${BLANK}` },
    ],
  };
}
