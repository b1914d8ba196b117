/**
 * Commands that documents of schools give to different people (domain §3, «Conflicts between seeds»): who drafts the
 * roadmap (001:L144 against its own rows of deputies), who follows it (001:L154; 003, stage 6), who forms pairs (001, A3
 * against 004, 5.1). For these alone a school may say otherwise by its local act; nothing else about rights is its to decide.
 */
export const OVERRIDABLE_COMMANDS = [
  'DraftRoadmap', 'CreateRoadmapFromTemplate', 'DrawRoadmapFromPrevious', 'ConfirmShiftedDates', 'SubmitRoadmapForApproval', 'AssignResponsible',
  'ReportProgress', 'ProposePair',
] as const;
export type OverridableCommand = (typeof OVERRIDABLE_COMMANDS)[number];

/** The roles of a school to which such a command may go. */
export const OVERRIDING_ROLES = ['director', 'curator', 'deputy-head', 'mentor-council', 'mentor', 'psychologist'] as const;
export type OverridingRole = (typeof OVERRIDING_ROLES)[number];
