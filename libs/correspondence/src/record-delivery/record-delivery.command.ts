import { ImpersonalText, OneOf, Reference, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { Matches } from 'class-validator';
import { LetterName } from '../letter-name.command';

/** Records what became of an attempt to send a letter; the worker that sent it asks. */
export class RecordDelivery {
  @Reference('Получатель') recipientId: string;
  @LetterName('Письмо') letter: string;
  @OneOf('Исход', ['sent', 'put-off', 'undeliverable']) outcome: 'sent' | 'put-off' | 'undeliverable';
  /** A bare code: the words of a mail server repeat the address. */
  @ImpersonalText('Причина', 40, { optional: true })
  @Matches(/^[A-Z_]+$/, { message: '«Причина»: нужен код из заглавных латинских букв.', context: { code: 'NOT_A_FAULT_CODE' } })
  fault?: string;
  @WholeNumber('Ответ сервера', 400, 599, { optional: true }) reply?: number;
}
