import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { beginLetter } from './begin-letter/begin-letter';
import { BeginLetter } from './begin-letter/begin-letter.command';
import { correspondence, type Correspondence, scopeOf } from './correspondence';
import { type CorrespondenceEvent, LetterBegun, LetterPutOff, LetterSent, LetterUndeliverable } from './events';
import { dayOf } from './letter-name';
import { recordDelivery } from './record-delivery/record-delivery';
import { RecordDelivery } from './record-delivery/record-delivery.command';

/** A stream per recipient and month, so that none grows without bound. */
export const correspondenceStream = (recipientId: string, day: string): string => `correspondence-${recipientId}-${day.slice(0, 7)}`;

const stream = ({ recipientId, letter }: { recipientId: string; letter: string }): string => correspondenceStream(recipientId, dayOf(letter));

export const correspondenceCommands = commandCatalogue<Correspondence, CorrespondenceEvent>({
  category: 'correspondence',
  decider: correspondence,
  scope: ({ scope }) => scope,
  entries: [
    command({
      command: BeginLetter,
      decide: beginLetter,
      title: 'Начать отправку письма',
      gives: [LetterBegun],
      stream,
      creates: true,
      scope: ({ schoolId }) => scopeOf(schoolId),
      again: ['LETTER_UNDER_WAY'],
    }),
    command({
      command: RecordDelivery,
      decide: recordDelivery,
      title: 'Записать исход отправки письма',
      gives: [LetterSent, LetterPutOff, LetterUndeliverable],
      stream,
    }),
  ],
});
