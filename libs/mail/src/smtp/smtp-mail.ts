import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import { letterMessage, type MessageOptions } from '../letter-message';
import type { Delivery, Letter, Mail } from '@vekha/event-sourcing/mail';
import { notSent } from './smtp-faults';

export interface SmtpOptions extends MessageOptions {
  /** `smtp://name:password@host:587` (TLS by STARTTLS) or `smtps://name:password@host:465`; name and password URL-encoded. */
  readonly url: string;
  /** How long any one wait for the server may last, in milliseconds; 20 s when absent. */
  readonly patienceMs?: number;
  /** A certificate to trust beside those Node trusts; for tests. */
  readonly ca?: string;
}

const ORDINARY_PATIENCE_MS = 20_000;
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/**
 * Letters over SMTP, one connection each: a digest a day is few letters, and nothing is left open. Certificates are always
 * checked, and beyond this machine nothing is said in clear text.
 */
export class SmtpMail implements Mail {
  readonly kind = 'smtp';
  private readonly transport: ReturnType<typeof transportOf>;

  constructor(private readonly options: SmtpOptions) {
    this.transport = transportOf(options);
  }

  async send(letter: Letter): Promise<Delivery> {
    const raw = await letterMessage(letter, this.options);
    try {
      await this.transport.sendMail({ envelope: { from: bareAddress(this.options.from), to: [letter.to] }, raw });
      return { outcome: 'sent' };
    } catch (failure) {
      return notSent(failure);
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

const bareAddress = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;

function transportOf({ url, patienceMs = ORDINARY_PATIENCE_MS, ca }: SmtpOptions) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const secure = protocol === 'smtps:';
  return createTransport({
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !isLoopback(host),
    // A relay on this machine seldom has a certificate for its loopback name; a trusted one given is used.
    ignoreTLS: !secure && isLoopback(host) && ca === undefined,
    tls: { rejectUnauthorized: true, ...(ca !== undefined && { ca }) },
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
}
