import { code, date, defineEvent, type EventOf, instant, number, optional, reference } from '@vekha/event-sourcing/event-definition';

/** A recipient is an id of the address book, which is outside the log: no address and no name ever comes here. */
const ofLetter = {
  recipientId: reference('recipient'),
  /** `digest-2026-11-24` or `escalation-2026-11-24T10`: one of each per recipient, for ever. */
  letter: reference('letter'),
};

/** As the mail port names them; kept as plain codes, since a port may learn new ones. */
const fault = code<string>();

export const LetterBegun = defineEvent('LetterBegun', 1, 'начата отправка письма', {
  ...ofLetter,
  /** Absent for a recipient of the municipality. */
  schoolId: optional(reference('school')),
  kind: code('digest', 'escalation'),
  /** Civil day of the recipient. */
  day: date(),
  role: code<string>(),
  /** How many things the letter tells of. */
  things: number(),
  /** 1 for the first; whoever appends an attempt is the one to send. */
  attempt: number(),
});

export const LetterSent = defineEvent('LetterSent', 1, 'письмо отправлено', { ...ofLetter, attempt: number() });

/** The server or the disk refused for now. `reply`: the SMTP server's three digits. */
export const LetterPutOff = defineEvent('LetterPutOff', 1, 'отправка письма отложена', {
  ...ofLetter,
  attempt: number(),
  fault,
  reply: optional(number()),
  until: instant(),
});

export const LetterUndeliverable = defineEvent('LetterUndeliverable', 1, 'письмо не доставлено', {
  ...ofLetter,
  attempt: number(),
  fault,
  reply: optional(number()),
});

export const correspondenceEvents = [LetterBegun, LetterSent, LetterPutOff, LetterUndeliverable] as const;
export type CorrespondenceEvent = EventOf<(typeof correspondenceEvents)[number]>;
