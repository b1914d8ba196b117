import { ImpersonalText, OneOf, Part, Reference, TimeOfDay } from '@vekha/event-sourcing/command-fields';
import { IsEmail } from 'class-validator';
import { RECIPIENT_ROLES, type RecipientRole } from './recipient';

export class QuietHours {
  @TimeOfDay('Тихие часы, с') from: string;
  @TimeOfDay('Тихие часы, до') to: string;
}

/** An entry of the address book as it is written in. It is no command of the log: addresses never get there. */
export class RecipientEntry {
  @Reference('Получатель') id: string;
  /** Absent for the department. */
  @Reference('Школа', { optional: true }) schoolId?: string;
  @OneOf('Роль', RECIPIENT_ROLES) role: RecipientRole;
  @ImpersonalText('Адрес почты', 254)
  @IsEmail({ require_tld: true, ignore_max_length: false }, { message: '«Адрес почты»: нужен адрес вида curator@school.example.', context: { code: 'NOT_AN_ADDRESS' } })
  address: string;
  @Part('Тихие часы', () => QuietHours, { optional: true }) quietHours?: QuietHours;
  @TimeOfDay('Время письма', { optional: true }) digestAt?: string;
}
