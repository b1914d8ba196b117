import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import { envelopePlace, isPlaced, type PlacedEnvelope, type Sealed, sealedWithin } from '@vekha/event-sourcing/sealed';
import { newRequestId } from '@vekha/http/request-id';
import type { Opened, Opener } from '@vekha/personal-data/opening';
import type { AnyRow } from './register-filters.http';

export const PERSONAL_OPENER = Symbol('opener of personal data');

/** Why a value is not shown, for programs and for people. */
export interface Closed {
  readonly state: Exclude<Opened['state'], 'open'>;
  readonly text: string;
}

const TEXTS: Readonly<Record<Exclude<Closed['state'], 'destroyed'>, string>> = {
  hidden: 'не входит в права вашей роли',
  blocked: 'доступ заблокирован: согласие отозвано',
  lost: 'не открывается, хотя акта об уничтожении нет: сообщите ответственному за персональные данные',
};

const inWords = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function closed(opened: Exclude<Opened, { readonly state: 'open' }>): Closed {
  return { state: opened.state, text: closedText(opened) };
}

/** Why something is not shown, for people. */
export function closedText(opened: Exclude<Opened, { readonly state: 'open' }>): string {
  if (opened.state !== 'destroyed') return TEXTS[opened.state];
  const { actNumber, actDate } = opened;
  const act = actNumber === undefined || actDate === undefined ? '' : ` · акт № ${actNumber} от ${inWords.format(new Date(`${actDate}T00:00:00Z`))}`;
  return `данные уничтожены${act}`;
}

/** What became of every sealed value of one answer. */
export class Revealed {
  constructor(private readonly answers: ReadonlyMap<string, Opened>) {}

  /** The same with nothing sealed in it: what opened stands in the clear, what did not is null. */
  value(value: unknown): unknown {
    return this.copy(value, [], {});
  }

  /** Why a value that is sealed itself is not shown; undefined when it is. */
  closedness(value: unknown): Closed | undefined {
    const answer = isPlaced(value) ? this.answers.get(envelopePlace(value)) : undefined;
    return answer && answer.state !== 'open' ? closed(answer) : undefined;
  }

  /** A row with its values in the clear or null and, beside them, why each that is null is closed: `goals.0.goal`. */
  row(row: AnyRow): AnyRow {
    const reasons: Record<string, Closed> = {};
    const copy = this.copy(row, [], reasons) as AnyRow;
    return Object.keys(reasons).length === 0 ? copy : { ...copy, closed: reasons };
  }

  private copy(value: unknown, path: readonly string[], reasons: Record<string, Closed>): unknown {
    if (isPlaced(value)) {
      const answer = this.answers.get(envelopePlace(value)) ?? { state: 'hidden' };
      if (answer.state === 'open') return answer.value;
      reasons[path.join('.')] = closed(answer);
      return null;
    }
    if (Array.isArray(value)) return value.map((item, index) => this.copy(item, [...path, String(index)], reasons));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.copy(item, [...path, name], reasons)]));
  }
}

/** Opens what is sealed in an answer under the reader's rights; what was looked at stands in the access journal first. */
@Injectable()
export class PersonalOpening {
  constructor(@Inject(PERSONAL_OPENER) private readonly opener: Opener) {}

  /**
   * Everything sealed anywhere within the values; one row of the journal for each school whose data it is.
   * @param occasion what the reader is doing: `register mentors`
   * @throws JournalUnavailable, StoreUnavailable
   */
  async open(values: unknown, { id, role }: Principal, occasion: string): Promise<Revealed> {
    const bySchool = new Map<string, PlacedEnvelope[]>();
    for (const envelope of sealedWithin(values)) {
      const known = bySchool.get(envelope.at.scope);
      if (known) known.push(envelope);
      else bySchool.set(envelope.at.scope, [envelope]);
    }
    const answers = new Map<string, Opened>();
    const requestId = newRequestId();
    for (const [scope, envelopes] of bySchool) {
      const opened = await this.opener.open(envelopes as unknown as readonly Sealed[], { actor: { id, role }, scope, occasion, requestId });
      for (const [index, envelope] of envelopes.entries()) answers.set(envelopePlace(envelope), opened[index] ?? { state: 'hidden' });
    }
    return new Revealed(answers);
  }
}
