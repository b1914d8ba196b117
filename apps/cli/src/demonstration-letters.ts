import { demonstrationRecipients, type SchoolOfDemonstration } from '@vekha/demonstration/recipients';
import { LetterRound } from '@vekha/digests/letter-round';
import type { Clock } from '@vekha/event-sourcing/clock';
import type { Session } from './session';

/**
 * Gives the demonstration's schools invented mailboxes and lays the letters of the last working morning into the outbox.
 * With a mail server configured it does nothing: a demonstration must write to nobody.
 * @returns how many letters lie there
 */
export async function sendDemonstrationLetters({ configuration, adapters, store, registry, gateway }: Session, clock: Clock, schools: readonly SchoolOfDemonstration[]): Promise<number> {
  if (configuration.VEKHA_SMTP_URL !== undefined) return 0;
  const registers = adapters.reader();
  const addresses = adapters.addressBook();
  for (const recipient of demonstrationRecipients(schools)) addresses.put(recipient);
  const onTrouble = (trouble: object): void => void process.stderr.write(`Письмо не отправлено: ${JSON.stringify(trouble)}\n`);
  const zone = configuration.VEKHA_TIME_ZONE;
  const round = new LetterRound({ addresses, mail: adapters.outbox(), registers, store, registry, gateway, clock, zone, onTrouble, simulated: true });
  try {
    return await round.runLastMorning();
  } finally {
    await round.close();
    registers.close();
  }
}
