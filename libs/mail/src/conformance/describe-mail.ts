import type { Letter, Mail } from '@vekha/event-sourcing/mail';

/** A mail under test and the messages that have arrived by it, each as its bytes in text. */
export interface MailBench {
  readonly mail: Mail;
  readonly arrived: () => Promise<readonly string[]>;
  /** Makes the next sending meet a closed door: a full folder, a server that is away. */
  readonly shutDoor: () => Promise<void>;
  readonly openDoor: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export const letter: Letter = {
  id: '6b1f2a52-0e1d-5c0b-9a55-0a6f3c1b7e21',
  to: 'curator@licey28.example',
  subject: 'Сроки на 24 ноября: 1 просрочено, 2 на завтра',
  text: 'Просрочено на 2 рабочих дня:\n  4.1 Анализ банка наставников\n.\nПочему это пришло вам: вы куратор школы.\n',
  html: '<p>Просрочено на 2 рабочих дня: «Анализ банка наставников»</p>',
  at: '2026-11-24T05:00:00.000Z',
};

export const ORIGIN = 'vekha-conformance';
export const FROM = 'Веха <vekha@department.example>';

export function headerOf(message: string, name: string): string | undefined {
  const head = message.slice(0, message.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1];
}

const parts = (message: string): string[] =>
  message.split(/\r\n--[^\r\n]*/).filter((part) => /content-transfer-encoding/i.test(part)).map(decoded);

function decoded(part: string): string {
  const body = part.slice(part.indexOf('\r\n\r\n', 2) + 4);
  if (/encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString();
  const soft = body.replaceAll('=\r\n', '');
  return Buffer.from(soft.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString();
}

/** The contract of the mail port. */
export function describeMail(name: string, open: () => Promise<MailBench>): void {
  describe(`mail: ${name}`, () => {
    let bench: MailBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.end());

    it('brings the letter to its address with the sender, the subject and both forms of the text', async () => {
      expect(await bench.mail.send(letter)).toEqual({ outcome: 'sent' });
      const [message = ''] = await bench.arrived();
      expect(headerOf(message, 'To')).toBe('curator@licey28.example');
      expect(headerOf(message, 'From')).toContain('<vekha@department.example>');
      expect(headerOf(message, 'Date')).toBe('Tue, 24 Nov 2026 05:00:00 +0000');
      expect(headerOf(message, 'Auto-Submitted')).toBe('auto-generated');
      const [text = '', html = ''] = parts(message);
      expect(text.replaceAll('\r\n', '\n').trim()).toBe(letter.text.trim());
      expect(html).toContain('«Анализ банка наставников»');
    });

    it('gives the same letter the same Message-ID and the same bytes, however often it is sent', async () => {
      await bench.mail.send(letter);
      await bench.mail.send(letter);
      const messages = await bench.arrived();
      expect(new Set(messages).size).toBe(1);
      expect(headerOf(messages[0] ?? '', 'Message-ID')).toBe(`<${letter.id}@${ORIGIN}>`);
    });

    it('keeps different letters apart', async () => {
      await bench.mail.send(letter);
      await bench.mail.send({ ...letter, id: '7c1f2a52-0e1d-5c0b-9a55-0a6f3c1b7e22', subject: 'Другое письмо' });
      expect(new Set(await bench.arrived()).size).toBe(2);
    });

    it('lets nothing in the subject become another header', async () => {
      await bench.mail.send({ ...letter, subject: 'Сроки\r\nBcc: stranger@example.org' });
      const [message = ''] = await bench.arrived();
      expect(headerOf(message, 'Bcc')).toBeUndefined();
    });

    it('says of a closed door that the letter is put off, without the address, and sends it once the door is open', async () => {
      await bench.shutDoor();
      const answer = await bench.mail.send(letter);
      expect(answer.outcome).toBe('put-off');
      expect(JSON.stringify(answer)).not.toContain('licey28');
      await bench.openDoor();
      expect(await bench.mail.send(letter)).toEqual({ outcome: 'sent' });
    });
  });
}
