import type { CommandPreview } from '@vekha/event-sourcing/command-preview';
import type { Principal, Refused, Submission } from '@vekha/event-sourcing/command-outcome';
import type { ConcernedStreams } from '@vekha/event-sourcing/concerned-streams';
import { type RegisterReader, RegistersNotReady } from '@vekha/event-sourcing/projection-store-reader';
import { deadlineRegister } from '@vekha/registers/deadlines/deadline-register';
import { ReprojectDeadlines } from '@vekha/roadmap/reproject-deadlines/reproject-deadlines.command';
import { type TouchedTerm, touchedTerms } from './calendar-effect';
import { type EffectCounts, effectCounts, effectSentence } from './effect-sentence';

/** What a change of a calendar, a ladder or a rule would do to the terms of roadmaps. Nothing of it is stored. */
export interface CalendarEffect {
  readonly sentence: string;
  readonly counts: EffectCounts;
  readonly terms: readonly TouchedTerm[];
}

export type EffectAnswer = Refused | { readonly accepted: true; readonly effect: CalendarEffect };

export interface EffectParts {
  readonly preview: CommandPreview;
  readonly concerned: ConcernedStreams;
  readonly reader: RegisterReader;
}

/** The policy's own actor: it counts, whoever asks; who may ask is decided by the command that is looked at. */
const COUNTING: Principal = { id: 'calendar-effect-preview', role: 'system', scopes: 'all' };

/** «A calendar edit shows its effect before it happens»: the change is assumed, and each roadmap it concerns counts anew. */
export class CalendarEffectPreview {
  constructor(private readonly parts: EffectParts) {}

  /**
   * @param principal who would give the command; they must be allowed to
   * @throws RegistersNotReady while nobody knows which roadmaps there are; StoreUnavailable when the log cannot be read
   */
  async of(command: string, input: unknown, principal: Principal): Promise<EffectAnswer> {
    const { preview, concerned } = this.parts;
    const change = await preview.of(command, input, look(principal, command));
    if (!change.accepted) return change;
    const scope = change.stream.startsWith('school-') ? change.stream.replace('school-', 'school:') : 'municipality';
    const roadmaps = await concerned.within('roadmap', scope);
    if (!roadmaps) throw new RegistersNotReady();

    const terms: TouchedTerm[] = [];
    const assumed = new Map([[change.stream, change.events]]);
    for (const { id: roadmapId, title: roadmapTitle } of change.events.length === 0 ? [] : roadmaps) {
      const recount = await preview.of(ReprojectDeadlines.name, { roadmapId }, look(COUNTING, roadmapId), assumed);
      if (recount.accepted) terms.push(...touchedTerms({ roadmapId, roadmapTitle }, recount.events));
    }
    const counts = effectCounts(terms, this.untouched(scope));
    return { accepted: true, effect: { sentence: effectSentence(counts), counts, terms } };
  }

  private untouched(scope: string): number {
    const registers = this.parts.reader.forScopes(scope === 'municipality' ? 'all' : [scope]);
    const over = [{ open: false }, { open: true, measureWaits: false }];
    return over.reduce((sum, where) => sum + registers.list(deadlineRegister, { where, limit: 1 }).total, 0);
  }
}

const look = (principal: Principal, key: string): Submission => ({ principal, key, mustSayVersion: false });
