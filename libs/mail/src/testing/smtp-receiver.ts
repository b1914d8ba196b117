import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What the receiver answers to a recipient; 250 when absent. */
export type Reply = 250 | 421 | 450 | 452 | 550 | 554;

/** A real SMTP server on the loopback that keeps what it is given and refuses what it is told to refuse. */
export class SmtpReceiver {
  readonly messages: string[] = [];
  readonly recipients: string[] = [];
  /** Was the last dialogue encrypted. */
  encrypted = false;
  toSender: Reply = 250;
  toRecipient: Reply = 250;
  toData: Reply = 250;
  private server: SMTPServer | undefined;
  private at = 0;

  constructor(private readonly options: SMTPServerOptions = {}) {}

  get port(): number {
    return this.at;
  }

  /** Listens, on the port it had before when it was closed in between. */
  async listen(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onMailFrom: (_address, _session, done) => done(refusal(this.toSender)),
      onRcptTo: ({ address }, _session, done) => {
        this.recipients.push(address);
        done(refusal(this.toRecipient, address));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.encrypted = session.secure;
          if (this.toData === 250) this.messages.push(Buffer.concat(chunks).toString('utf8'));
          done(refusal(this.toData));
        });
      },
      ...this.options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((listening) => void server.listen(this.at, '127.0.0.1', () => listening()));
    this.at = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((closed) => void server.close(() => closed()));
  }
}

/** A refusal as servers word it, the address in it. */
function refusal(reply: Reply, address = ''): Error | null {
  return reply === 250 ? null : Object.assign(new Error(`Refused ${address}`), { responseCode: reply });
}
