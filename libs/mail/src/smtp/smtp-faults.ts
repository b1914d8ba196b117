import type { NodemailerError } from 'nodemailer';
import type { Delivery } from '@vekha/event-sourcing/mail';

type NotSent = Exclude<Delivery, { outcome: 'sent' }>;

/** Codes that Node and OpenSSL give when a certificate or a handshake was at fault. */
const CONCERNS_TLS = /CERT|SELF_SIGNED|TLS|SSL|ALTNAME|UNABLE_TO/;

/**
 * Tells the refusal of a recipient or of the letter itself, which is for good, from trouble with the server, which is
 * not. Uses codes, steps and digits of the reply, never a message or a response: they repeat the address.
 */
export function notSent(failure: unknown): NotSent {
  const { code = '', originalCode = '', command = '', responseCode: reply, permanent = false } = (failure ?? {}) as Partial<NodemailerError>;
  const told = reply === undefined ? {} : { reply };
  if (code === 'ETLS' || CONCERNS_TLS.test(originalCode)) return { outcome: 'put-off', fault: 'TLS_REFUSED', ...told };
  if (code === 'EAUTH' || code === 'ENOAUTH') return { outcome: 'put-off', fault: 'SIGN_IN_REFUSED', ...told };
  if (command === 'MAIL FROM' && permanent) return { outcome: 'put-off', fault: 'SENDER_REFUSED', ...told };
  if (command === 'DATA' && permanent) return { outcome: 'undeliverable', fault: 'LETTER_REFUSED', ...told };
  // Without a reply the address did not even look like one to the client.
  if (code === 'EENVELOPE' && (permanent || reply === undefined)) return { outcome: 'undeliverable', fault: 'RECIPIENT_REFUSED', ...told };
  if (command === 'RCPT TO') return { outcome: 'put-off', fault: 'RECIPIENT_PUT_OFF', ...told };
  return { outcome: 'put-off', fault: reply === undefined ? 'SERVER_AWAY' : 'SERVER_BUSY', ...told };
}
