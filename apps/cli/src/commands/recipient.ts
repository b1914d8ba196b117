import { RECIPIENT_ROLES, schoolOf } from '@vekha/correspondence/recipient';
import { RecipientEntry } from '@vekha/correspondence/recipient-entry.command';
import { isRecipient, recipientOf } from '@vekha/correspondence/recipient-reading';
import { readCommand } from '@vekha/event-sourcing/command-input';
import { RegistersNotReady } from '@vekha/event-sourcing/projection-store-reader';
import { MAIL_FAULTS, type MailFault } from '@vekha/event-sourcing/mail';
import { type LetterRow, letterRegister } from '@vekha/registers/letters/letter-register';
import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { print, table, UsageError } from '../output';
import { type Session, withSession } from '../session';

interface AddOptions {
  readonly role: string;
  readonly address: string;
  readonly school?: string;
  readonly quiet?: string;
  readonly at?: string;
  readonly id?: string;
  readonly json?: boolean;
}

export function addRecipient(program: Command): void {
  const recipient = program.command('recipient').description('кто получает письма о сроках');
  recipient
    .command('add')
    .description('добавить получателя; адрес хранится отдельно от журнала')
    .requiredOption('--role <role>', `роль: ${RECIPIENT_ROLES.join(', ')}`)
    .requiredOption('--address <mail>', 'адрес почты')
    .option('--school <uuid>', 'школа; не указывается для управления образования')
    .option('--quiet <from-to>', 'тихие часы, например 20:00-07:00')
    .option('--at <time>', 'время ежедневного письма, например 08:00')
    .option('--id <uuid>', 'идентификатор прежней записи, чтобы изменить её')
    .option('--json', 'ответ в JSON')
    .action((options: AddOptions) => withSession((session) => add(session, options)));
  recipient
    .command('list')
    .description('получатели и что стало с последним письмом каждому')
    .option('--json', 'ответ в JSON')
    .action(({ json = false }: { json?: boolean }) => withSession((session) => list(session, json)));
  recipient
    .command('remove <id>')
    .description('удалить получателя вместе с адресом')
    .option('--json', 'ответ в JSON')
    .action((id: string, { json = false }: { json?: boolean }) => withSession((session) => remove(session, id, json)));
}

async function add({ adapters }: Session, { school, quiet, at, id = randomUUID(), json = false, role, address }: AddOptions): Promise<void> {
  const [from, to] = quiet?.split('-') ?? [];
  const hours = { ...(quiet !== undefined && { quietHours: { from, to } }), ...(at !== undefined && { digestAt: at }) };
  const { command, faults } = readCommand(RecipientEntry, { id, role, address, ...(school !== undefined && { schoolId: school }), ...hours });
  if (!command) throw new UsageError(faults[0]?.code ?? 'FIELDS_WRONG', faults.map(({ message }) => message).join(' '));
  const recipient = recipientOf(command);
  if (!isRecipient(recipient)) throw new UsageError(recipient.code, recipient.message);
  const addresses = adapters.addressBook();
  try {
    addresses.put(recipient);
  } finally {
    addresses.close();
  }
  print(json, recipient, `Получатель записан, его номер: ${recipient.id}. Письмо приходит в ${recipient.digestAt}, тихие часы с ${recipient.quietHours.from} до ${recipient.quietHours.to}.`);
}

async function list({ adapters }: Session, json: boolean): Promise<void> {
  const addresses = adapters.addressBook();
  const recipients = addresses.list('all');
  addresses.close();
  const reader = adapters.reader();
  const lines = recipients.map((recipient) => ({ ...recipient, last: lastLetter(() => reader.forScopes('all').list(letterRegister, {
    where: { recipientId: recipient.id }, orderBy: [{ column: 'begunAt', descending: true }], limit: 1,
  }).rows[0]?.row) }));
  reader.close();
  const rows = lines.map(({ id, role, address, digestAt, last, ...rest }) => [id, role, schoolOf(rest) ?? 'муниципалитет', address, digestAt, fateOf(last)]);
  print(json, lines, rows.length === 0 ? 'Получателей нет: письма никому не отправляются.' : table(['Номер', 'Роль', 'Школа', 'Адрес', 'Время', 'Последнее письмо'], rows, 120));
}

function lastLetter(read: () => LetterRow | undefined): LetterRow | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RegistersNotReady) return undefined;
    throw error;
  }
}

function fateOf(row: LetterRow | undefined): string {
  if (!row) return 'писем ещё не было';
  if (row.status === 'sent') return `отправлено ${row.day}`;
  if (row.status === 'under-way') return `отправляется, ${row.day}`;
  return `${row.day}: ${MAIL_FAULTS[row.fault as MailFault] ?? row.fault ?? ''}${row.reply === null ? '' : ` (ответ ${row.reply})`}`;
}

async function remove({ adapters }: Session, id: string, json: boolean): Promise<void> {
  const addresses = adapters.addressBook();
  const removed: boolean = addresses.remove(id);
  addresses.close();
  if (!removed) throw new UsageError('NOT_FOUND', 'Такого получателя нет. Список получателей: vekha recipient list.');
  print(json, { id, removed }, `Получатель ${id} удалён вместе с адресом.`);
}

