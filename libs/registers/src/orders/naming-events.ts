import type { EventDeclaration } from '@vekha/event-sourcing/event-definition';
import { MentorAppointed, MentorRecalled, MentorResumed, MentorRewarded, MentorSuspended } from '@vekha/people/mentor-events';
import { GroupMemberAdded, GroupMemberRemoved, PairAssigned, PairDissolved, PairMentorReplaced, PairTermChanged } from '@vekha/programme/match-events';
import { ProgrammeApproved } from '@vekha/programme/plan-events';
import { MeasureRescheduled, MeasureResumed, MeasureSuspended } from '@vekha/roadmap/deadline-events';
import { RoadmapAmended, RoadmapApproved, RoadmapCancelled, StageSkipped } from '@vekha/roadmap/events';
import { MeasureCancelled, MeasureDeclaredNotApplicable, MeasureReopened } from '@vekha/roadmap/measure-events';
import { AcademicCalendarAdopted, AcademicCalendarAmended } from '@vekha/school/events';
import { CuratorAppointed, CuratorDismissed, CuratorReplaced, MentorCouncilApproved, MentorCouncilDissolved } from '@vekha/school/organisation-events';

/** What is decided by order: these events name one, some of them only sometimes. */
export const namingEvents: readonly EventDeclaration[] = [
  RoadmapApproved, RoadmapAmended, RoadmapCancelled, StageSkipped, MeasureRescheduled, MeasureSuspended, MeasureResumed, MeasureReopened,
  MeasureDeclaredNotApplicable, MeasureCancelled, AcademicCalendarAdopted, AcademicCalendarAmended, CuratorAppointed, CuratorReplaced, CuratorDismissed,
  MentorCouncilApproved, MentorCouncilDissolved, MentorAppointed, MentorSuspended, MentorResumed, MentorRecalled, MentorRewarded, PairAssigned,
  PairMentorReplaced, GroupMemberAdded, GroupMemberRemoved, PairTermChanged, PairDissolved, ProgrammeApproved,
];

/** One thing that an order decided. */
export interface Decision {
  /** Type of the event. */
  readonly event: string;
  /** What people read: «назначен наставник». */
  readonly text: string;
  /** The stream it happened to: `person-<uuid>`. */
  readonly stream: string;
}

export interface NamedOrder {
  readonly number: string;
  readonly date: string;
  readonly documentId?: string;
}
