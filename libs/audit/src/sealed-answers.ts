import { inRussian } from '@vekha/calendar/civil-date';
import type { JsonValue } from '@vekha/event-sourcing/canonical-json';
import { envelopePlace, isPlaced, type PlacedEnvelope } from '@vekha/event-sourcing/sealed';

/**
 * What can be said of a sealed value: that its key lives (`closed`), that reading has stopped, which act destroyed it, or
 * what an opening gave. `lost` is an incident: no key, and no act that would say why.
 */
export type SealedAnswer =
  | { readonly state: 'closed' | 'hidden' | 'blocked' | 'lost' }
  | { readonly state: 'destroyed'; readonly actNumber?: string; readonly actDate?: string }
  | { readonly state: 'open'; readonly value: JsonValue };

/** One sealed value of an event as an auditor reads it. */
export interface ToldValue {
  /** JSON pointer into the event's data. */
  readonly pointer: string;
  readonly state: SealedAnswer['state'];
  readonly text: string;
}

const TEXTS: Readonly<Record<'closed' | 'hidden' | 'blocked' | 'lost', string>> = {
  closed: 'закрыто',
  hidden: 'скрыто: не входит в права вашей роли',
  blocked: 'доступ заблокирован',
  lost: 'ключа нет, акта нет: происшествие',
};

/** «данные уничтожены · акт № 2-У от 20.03.2026»; an opened value as it is. */
export function answerText(answer: SealedAnswer): string {
  if (answer.state === 'open') return typeof answer.value === 'string' ? answer.value : JSON.stringify(answer.value);
  if (answer.state !== 'destroyed') return TEXTS[answer.state];
  const { actNumber, actDate } = answer;
  return actNumber === undefined || actDate === undefined ? 'данные уничтожены' : `данные уничтожены · акт № ${actNumber} от ${inRussian(actDate)}`;
}

/** What became of every sealed value of a history. */
export class SealedAnswers {
  private readonly answers: ReadonlyMap<string, SealedAnswer>;

  /** @param answers one for each envelope, in their order */
  constructor(envelopes: readonly PlacedEnvelope[], answers: readonly SealedAnswer[]) {
    this.answers = new Map(envelopes.map((envelope, index) => [envelopePlace(envelope), answers[index] ?? { state: 'lost' }]));
  }

  /** What is to be told of each, in the order of the history. */
  told(envelopes: readonly PlacedEnvelope[]): readonly ToldValue[] {
    return envelopes.map((envelope) => {
      const answer = this.of(envelope);
      return { pointer: envelope.at.pointer, state: answer.state, text: answerText(answer) };
    });
  }

  /** The same value without an envelope in it: what opened stands in the clear, of the rest it is said why not. */
  shown(value: unknown): unknown {
    if (isPlaced(value)) {
      const answer = this.of(value);
      return answer.state === 'open' ? answer.value : { sealed: answer.state, text: answerText(answer) };
    }
    if (Array.isArray(value)) return value.map((item) => this.shown(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.shown(item)]));
  }

  private of(envelope: PlacedEnvelope): SealedAnswer {
    return this.answers.get(envelopePlace(envelope)) ?? { state: 'closed' };
  }
}
