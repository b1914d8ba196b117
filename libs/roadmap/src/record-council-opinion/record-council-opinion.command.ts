import { OneOf, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { CouncilMinutes } from '../council-minutes.command';

export const COUNCILS = ['PEDAGOGICAL_COUNCIL', 'METHODICAL_COUNCIL', 'STUDENT_COUNCIL', 'MENTOR_COUNCIL', 'GOVERNING_BOARD'] as const;
export const OPINIONS = ['FOR', 'FOR_WITH_REMARKS', 'AGAINST'] as const;

/** Records what a council said of a roadmap under review (003:L29–L31). */
export class RecordCouncilOpinion {
  @Reference('Дорожная карта') roadmapId: string;
  @OneOf('Совет', COUNCILS) council: (typeof COUNCILS)[number];
  @OneOf('Мнение', OPINIONS) opinion: (typeof OPINIONS)[number];
  @Part('Протокол', () => CouncilMinutes) minutes: CouncilMinutes;
}
