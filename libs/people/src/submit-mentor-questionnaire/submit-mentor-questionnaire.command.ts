import { CivilDate, Part, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { MentorProfile } from '../mentor-profile.command';

/** What the candidate says of themselves; it makes no consent (CO-3). */
export class SubmitMentorQuestionnaire {
  @Reference('Участник') personId: string;
  @Part('Сведения о наставнике', () => MentorProfile) profile: MentorProfile;
  @PersonalText('Ответы словами', 4000, { optional: true }) answers?: Sealed;
  @CivilDate('Когда', { optional: true }) occurredOn?: string;
  @Reference('Номер внесения из файла', { optional: true }) importId?: string;
}
