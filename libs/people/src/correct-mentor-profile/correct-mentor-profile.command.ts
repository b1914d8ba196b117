import { Part, Reference } from '@vekha/event-sourcing/command-fields';
import { MentorProfile } from '../mentor-profile.command';

/** Puts other particulars in the place of the present ones, whole. */
export class CorrectMentorProfile {
  @Reference('Участник') personId: string;
  @Part('Сведения о наставнике', () => MentorProfile) profile: MentorProfile;
  @Reference('Номер внесения из файла', { optional: true }) importId?: string;
}
