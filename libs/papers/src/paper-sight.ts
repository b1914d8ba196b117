import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { BLANK, type Organisation } from '@vekha/documents/papers/requisites';
import type { Named } from '@vekha/documents/papers/name-cases';
import { curatorRegister } from '@vekha/registers/curators/curator-register';
import { personRegister } from '@vekha/registers/persons/person-register';
import { schoolRegister } from '@vekha/registers/schools/school-register';

/** A sealed value as a paper shows it: the words, or in brackets why there are none; undefined where nothing was sealed. */
export type Read = (value: Sealed | null | undefined) => string | undefined;

/** What a paper is made of: registers and the log as far as its reader may see them, and the opening of what is sealed. */
export interface PaperSight {
  readonly registers: ScopedRegisters;
  /** Events of a stream, the oldest first. */
  events(stream: string): Promise<readonly RecordedEvent[]>;
  /**
   * Opens everything sealed within the values; the journal says for which paper.
   * @throws PaperRefused when a part of it is not within the reader's rights: half a paper is none
   */
  open(values: unknown, occasion: string): Promise<Read>;
}

/** A paper that cannot be made now: `status` of the answer, a stable code, a Russian sentence that says what to do. */
export class PaperRefused extends Error {
  constructor(
    readonly status: 403 | 404 | 409,
    readonly code: string,
    readonly sentence: string,
  ) {
    super(code);
  }
}

/** What is not there and what may not be seen are the same. */
export const missing = (): PaperRefused => new PaperRefused(404, 'NOT_FOUND', 'Такой записи нет или она вам недоступна.');

/** Nobody has entered who the director is or where the school stands: those places are left for the pen. */
export function organisationOf({ registers }: PaperSight, schoolId: string): Organisation {
  const school = registers.get(schoolRegister, schoolId);
  if (!school) throw missing();
  return { fullName: school.row.name, director: { name: BLANK } };
}

interface SealedCard {
  readonly fullName: Sealed;
  readonly position: Sealed | null;
}

/** The cards of these people, still sealed. @throws PaperRefused when one of them is unknown */
export function cardsOf({ registers }: PaperSight, personIds: readonly string[]): ReadonlyMap<string, SealedCard> {
  const found = registers.list(personRegister, { where: { personId: { in: [...new Set(personIds)] } }, columns: ['personId', 'fullName', 'position'], limit: 'all' });
  const cards = new Map(found.rows.map(({ row: { personId, fullName, position } }) => [personId, { fullName, position }]));
  if (personIds.some((personId) => !cards.has(personId))) throw missing();
  return cards;
}

export function named(card: SealedCard | undefined, read: Read): Named {
  const position = read(card?.position);
  return { name: read(card?.fullName) ?? BLANK, ...(position !== undefined && { position }) };
}

/** Who is the curator now; a line for the pen where nobody has been appointed in the product. */
export const curatorOf = ({ registers }: PaperSight, schoolId: string): string | undefined =>
  registers.list(curatorRegister, { where: { status: 'Appointed' }, scope: `school:${schoolId}`, limit: 1 }).rows[0]?.row.personId;
