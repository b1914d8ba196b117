import { CivilDate, OneOf, Parts, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { Will } from '../will.command';

export const COMPLETION_REASONS = ['PLAN_FULFILLED', 'MENTOR_INITIATIVE', 'MENTEE_INITIATIVE', 'MUTUAL_DECISION', 'CURATOR_INITIATIVE'] as const;

/** Completes the programme for exactly one of the five reasons (001:L209–L211), and its pair with it. */
export class CompleteProgramme {
  @Reference('Программа') programmeId: string;
  @OneOf('Причина завершения', COMPLETION_REASONS) reason: (typeof COMPLETION_REASONS)[number];
  @Reference('Чья инициатива', { optional: true }) initiatorId?: string;
  @OneOf('Основание куратора', ['IMPROPER_PERFORMANCE', 'FORCE_MAJEURE'], { optional: true }) ground?: 'IMPROPER_PERFORMANCE' | 'FORCE_MAJEURE';
  @Parts('Согласия участников', () => Will, 31, { optional: true }) agreements?: Will[];
  @PersonalText('Обстоятельства', 4000, { optional: true }) circumstances?: Sealed;
  @Reference('О ком обстоятельства', { optional: true }) aboutId?: string;
  @CivilDate('Когда завершена', { optional: true }) occurredOn?: string;
}
