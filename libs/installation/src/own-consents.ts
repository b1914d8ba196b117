import type { Clock } from '@vekha/event-sourcing/clock';
import type { CommandGateway } from '@vekha/event-sourcing/command-gateway';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { zonedDate } from '@vekha/event-sourcing/zoned-date';
import { ImportedPersonRevoked, PersonAgeStated, PersonEntered } from '@vekha/people/card-events';
import { ConsentExpired, ConsentRenewalRequested, ConsentSigned, ConsentSuperseded, ConsentWithdrawn } from '@vekha/people/consent-events';
import type { Opener } from '@vekha/personal-data/opening';
import { whenAPupilReachesTheAgeOfConsentThenTheirOwnIsAskedFor } from '@vekha/processes/when-a-pupil-reaches-the-age-of-consent-then-their-own-is-asked-for/when-a-pupil-reaches-the-age-of-consent-then-their-own-is-asked-for';
import { SchoolSettingsSet } from '@vekha/school/settings-events';
import { dataOf, LogReading } from './personal-data-in-log';

export interface OwnConsentsParts {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly opener: Opener;
  readonly gateway: CommandGateway;
  readonly clock: Clock;
  readonly onTrouble: (trouble: { readonly personId: string; readonly code: string }) => void;
}

interface Pupil {
  readonly zone: string;
  readonly birthDate: Sealed | undefined;
  /** Consents of a representative beside which the pupil's own has not been asked for. */
  readonly represented: ReadonlySet<string>;
}

interface School {
  readonly pupils: Map<string, Pupil>;
  consentAge: number;
}

/** No law names an age of own consent; 14 unless the school has set another (001:L239, domain §9.3). */
const ORDINARY_CONSENT_AGE = 14;
const POLICY = 'when-a-pupil-reaches-the-age-of-consent-then-their-own-is-asked-for';

/**
 * Once a day looks at the dates of birth of those for whom a representative has consented, one opening per school and none
 * where there is nobody, and asks for the own consent of whoever has reached the school's age. The person's stream knows
 * the birthday only to a year, and asks by itself at the end of it at the latest.
 */
export class OwnConsents {
  private readonly schools = new Map<string, School>();
  private readonly lookedAt = new Map<string, string>();
  private readonly reading: LogReading;

  constructor(private readonly parts: OwnConsentsParts) {
    const types = [
      PersonEntered, PersonAgeStated, ImportedPersonRevoked, ConsentSigned, ConsentRenewalRequested, ConsentWithdrawn, ConsentExpired, ConsentSuperseded,
      SchoolSettingsSet,
    ];
    this.reading = new LogReading(parts, types, (event) => this.take(event));
  }

  /**
   * Whatever this day has not been looked at yet; a process that starts anew looks once more. Returns how many were asked.
   * @throws JournalUnavailable, StoreUnavailable; the next call goes on
   */
  async run(): Promise<number> {
    await this.reading.upToNow();
    let asked = 0;
    for (const [scope, school] of this.schools) asked += await this.look(scope, school);
    return asked;
  }

  private async look(scope: string, { pupils, consentAge }: School): Promise<number> {
    const waiting = [...pupils].flatMap(([personId, { zone, birthDate, represented }]) => (birthDate && represented.size > 0 ? [{ personId, zone, birthDate }] : []));
    const [first] = waiting;
    if (!first) return 0;
    const now = this.parts.clock.now();
    const today = zonedDate(now, first.zone);
    if (this.lookedAt.get(scope) === today) return 0;
    const context = { actor: { id: POLICY, role: 'system' }, scope, occasion: 'age of consent', requestId: derivedId(POLICY, scope, now) };
    const opened = await this.parts.opener.open(waiting.map(({ birthDate }) => birthDate), context);
    let asked = 0;
    for (const [index, { personId }] of waiting.entries()) {
      const found = opened[index];
      if (found?.state !== 'open' || typeof found.value !== 'string') continue;
      for (const { command, input } of whenAPupilReachesTheAgeOfConsentThenTheirOwnIsAskedFor({ personId, birthDate: found.value }, today, consentAge)) {
        if (await this.ask(personId, command, input, today)) asked += 1;
      }
    }
    this.lookedAt.set(scope, today);
    return asked;
  }

  private async ask(personId: string, command: string, input: object, today: string): Promise<boolean> {
    const principal = { id: POLICY, role: 'system', scopes: 'all' as const };
    const outcome = await this.parts.gateway.submit(command, input, { principal, key: derivedId(personId, command, today), mustSayVersion: false });
    if (!outcome.accepted) this.parts.onTrouble({ personId, code: outcome.rejection.code });
    return outcome.accepted;
  }

  private take(event: RecordedEvent): void {
    const school = this.schools.get(event.scope) ?? { pupils: new Map<string, Pupil>(), consentAge: ORDINARY_CONSENT_AGE };
    this.schools.set(event.scope, school);
    if (event.type === SchoolSettingsSet.type) {
      school.consentAge = dataOf(SchoolSettingsSet, event).consentAge;
      return;
    }
    const { personId } = dataOf(PersonAgeStated, event);
    const before = school.pupils.get(personId) ?? { zone: '', birthDate: undefined, represented: new Set<string>() };
    const after = changed(before, event);
    if (after) school.pupils.set(personId, after);
    else school.pupils.delete(personId);
  }
}

function changed(pupil: Pupil, event: RecordedEvent): Pupil | undefined {
  switch (event.type) {
    case ImportedPersonRevoked.type:
      return undefined;
    case PersonEntered.type: {
      const { zone, birthDate } = dataOf(PersonEntered, event);
      return { ...pupil, zone, birthDate };
    }
    case PersonAgeStated.type:
      return { ...pupil, birthDate: dataOf(PersonAgeStated, event).birthDate };
    default: {
      const { consentId, ownConsentAt } = dataOf(ConsentSigned, event);
      const others = [...pupil.represented].filter((each) => each !== consentId);
      return { ...pupil, represented: new Set(event.type === ConsentSigned.type && ownConsentAt !== undefined ? [...others, consentId] : others) };
    }
  }
}
