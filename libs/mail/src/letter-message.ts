import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from '@vekha/event-sourcing/mail';

export interface MessageOptions {
  /** `Веха <vekha@school.example>` or a bare address. */
  readonly from: string;
  /** The right half of Message-IDs: the name of the installation. */
  readonly origin: string;
}

/** The letter as it travels (RFC 5322). The same letter always gives the same bytes: nothing in it is drawn by chance. */
export function letterMessage({ id, to, subject, text, html, at }: Letter, { from, origin }: MessageOptions): Promise<Buffer> {
  const message = new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    date: new Date(at),
    messageId: `<${id}@${origin}>`,
    baseBoundary: id.replaceAll('-', ''),
    // Out-of-office replies to a machine help nobody (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'ru' },
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}
