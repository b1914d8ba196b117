import { LetterBegun, LetterPutOff, LetterSent, LetterUndeliverable } from '@vekha/correspondence/events';
import { dateColumn, defineProjection, indexed, instantColumn, integerColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';

const columns = {
  recipientId: indexed(textColumn('Получатель')),
  letter: textColumn('Письмо'),
  kind: textColumn('Вид'),
  day: indexed(dateColumn('День')),
  role: textColumn('Роль'),
  things: integerColumn('Дел в письме'),
  /** `under-way`, `sent`, `put-off` or `undeliverable`. */
  status: indexed(textColumn('Состояние')),
  attempts: integerColumn('Попыток'),
  begunAt: instantColumn('Начато'),
  sentAt: nullable(instantColumn('Отправлено')),
  /** Why the last attempt failed, as the mail port names it. */
  fault: nullable(textColumn('Причина')),
  /** The mail server's three digits. */
  reply: nullable(integerColumn('Ответ сервера')),
  nextAttemptAt: nullable(instantColumn('Следующая попытка')),
};

export type LetterRow = RowOf<typeof columns>;

export const letterKey = ({ recipientId, letter }: Pick<LetterRow, 'recipientId' | 'letter'>): string => `${recipientId}/${letter}`;

const inHand = { status: 'under-way', fault: null, reply: null, nextAttemptAt: null } as const;

/** «Письма»: which letter went to which recipient, and what hindered it. Recipients are ids: addresses are in the address book. */
export const letterRegister = defineProjection({
  name: 'letters',
  version: 1,
  title: 'Письма',
  words: { row: ['письмо', 'письма', 'писем'] },
  columns,
  reactions: [
    when(LetterBegun, (rows: Rows<LetterRow>, { data, recordedAt }) => {
      const { recipientId, letter, kind, day, role, things, attempt } = data;
      const begunAt = rows.get(letterKey(data))?.begunAt ?? recordedAt;
      rows.put(letterKey(data), { recipientId, letter, kind, day, role, things, attempts: attempt, begunAt, sentAt: null, ...inHand });
    }),
    when(LetterSent, (rows: Rows<LetterRow>, { data, recordedAt }) => rows.patch(letterKey(data), { ...inHand, status: 'sent', sentAt: recordedAt })),
    when(LetterPutOff, (rows: Rows<LetterRow>, { data }) => {
      rows.patch(letterKey(data), { status: 'put-off', fault: data.fault, reply: data.reply ?? null, nextAttemptAt: data.until });
    }),
    when(LetterUndeliverable, (rows: Rows<LetterRow>, { data }) => {
      rows.patch(letterKey(data), { status: 'undeliverable', fault: data.fault, reply: data.reply ?? null, nextAttemptAt: null });
    }),
  ],
});
