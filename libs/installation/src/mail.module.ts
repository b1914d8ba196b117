import type { Mail } from '@vekha/event-sourcing/mail';
import { OutboxMail } from '@vekha/mail/outbox/outbox-mail';
import { SmtpMail } from '@vekha/mail/smtp/smtp-mail';
import type { Configuration } from './configuration';
import type { DataFolder } from './data-folder';

const NOBODY_ELSE = 'Веха <vekha@localhost>';

/** The way letters go that the configuration asks for: a mail server, or files in the outbox of the data folder. */
export function mailOf({ VEKHA_SMTP_URL: url, VEKHA_MAIL_FROM: from = NOBODY_ELSE }: Configuration, { origin, outbox: folder }: DataFolder): Mail {
  return url === undefined ? new OutboxMail({ folder, from, origin }) : new SmtpMail({ url, from, origin });
}
