/** A letter, ready to be sent. The same `id` is the same letter: whoever sends it again sends the same bytes. */
export interface Letter {
  /** UUID; the left half of its Message-ID and the name of its file. Says nothing about anybody. */
  readonly id: string;
  /** One mail address. It stands in the letter and nowhere else: neither in names of files nor in answers or errors. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** UTC instant the letter is dated with. */
  readonly at: string;
}

/** Why a letter was not taken. Codes are stored in the log, so a new reason is a new word at the end. */
export type MailFault =
  | 'RECIPIENT_REFUSED'
  | 'LETTER_REFUSED'
  | 'RECIPIENT_PUT_OFF'
  | 'SERVER_AWAY'
  | 'SERVER_BUSY'
  | 'TLS_REFUSED'
  | 'SIGN_IN_REFUSED'
  | 'SENDER_REFUSED'
  | 'OUTBOX_UNWRITABLE';

/**
 * What became of a letter. `undeliverable` is for good: the server refused this recipient or this letter (a 5xx reply).
 * `put-off` may go better later. `reply` is the server's three digits; its words are never passed on, for they repeat the
 * address.
 */
export type Delivery =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'put-off' | 'undeliverable'; readonly fault: MailFault; readonly reply?: number };

/** The mail port. Every adapter passes one conformance suite. */
export interface Mail {
  readonly kind: 'outbox' | 'smtp';
  /** Never throws for what a server or a disk says; sending the same letter again is harmless. */
  send(letter: Letter): Promise<Delivery>;
  close(): Promise<void>;
}

/** The Russian sentence of a fault, with its mend, for whoever runs the installation. */
export const MAIL_FAULTS: Readonly<Record<MailFault, string>> = {
  RECIPIENT_REFUSED: 'Почтовый сервер отказался принять письмо для этого адреса: такого ящика нет или он закрыт. Исправьте адрес получателя.',
  LETTER_REFUSED: 'Почтовый сервер отказался принять само письмо. Спросите у администратора почты, по какому правилу письма отклоняются.',
  RECIPIENT_PUT_OFF: 'Почтовый сервер просит повторить позже: ящик получателя временно недоступен. Отправка повторится сама.',
  SERVER_AWAY: 'Почтовый сервер не отвечает. Проверьте адрес в VEKHA_SMTP_URL и сеть; отправка повторится сама.',
  SERVER_BUSY: 'Почтовый сервер занят и просит повторить позже. Отправка повторится сама.',
  TLS_REFUSED: 'Не удалось установить защищённое соединение с почтовым сервером: сертификат не принят или сервер не умеет TLS. Проверьте сертификат сервера; отправка повторится сама.',
  SIGN_IN_REFUSED: 'Почтовый сервер не принял имя и пароль. Исправьте их в VEKHA_SMTP_URL; отправка повторится сама.',
  SENDER_REFUSED: 'Почтовый сервер не принимает письма от этого отправителя. Исправьте VEKHA_MAIL_FROM; отправка повторится сама.',
  OUTBOX_UNWRITABLE: 'Не удалось записать письмо в папку исходящих. Проверьте место на диске и права на папку данных; запись повторится сама.',
};
