import type { Role } from './roles';

/** Who may give which command (domain §3). What is not granted here is denied. */
export const commandPermissions: Readonly<Record<string, readonly Role[]>> = {
  PublishTemplate: ['department', 'system-administrator'],
  SetLadder: ['department', 'system-administrator'],
  SetRegionalDays: ['department', 'system-administrator'],
  SetMunicipalDays: ['department', 'system-administrator'],
  SetDueRules: ['department', 'system-administrator'],
  RegisterSchool: ['department', 'system-administrator'],
  AdoptAcademicCalendar: ['director', 'deputy-head', 'curator', 'department', 'system-administrator'],
  AmendAcademicCalendar: ['director', 'deputy-head', 'curator', 'department', 'system-administrator'],
  SetSchoolDays: ['director', 'deputy-head', 'curator', 'department', 'system-administrator'],
  DraftRoadmap: ['curator', 'deputy-head'],
  ImportRoadmap: ['curator', 'system-administrator'],
  DrawRoadmapFromPrevious: ['curator', 'deputy-head'],
  ConfirmShiftedDates: ['curator'],
  RecordHeadcount: ['curator', 'deputy-head'],
  StoreFile: ['curator', 'deputy-head', 'director', 'mentor-council', 'mentor', 'mentee'],
  DraftDocument: ['curator', 'deputy-head'],
  CreateRoadmapFromTemplate: ['curator', 'deputy-head'],
  SubmitRoadmapForApproval: ['curator'],
  ApproveRoadmap: ['director'],
  ActivateRoadmap: ['director', 'curator'],
  StartStage: ['curator', 'system'],
  ReportResult: ['curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee'],
  ReportProgress: ['curator', 'deputy-head', 'mentor-council'],
  AcceptResult: ['curator', 'director'],
  RescheduleMeasure: ['director'],
  EnforceDeadlines: ['system'],
  ReprojectDeadlines: ['system', 'department'],
  SendReminders: ['system'],
  NoticeResponsibleMissing: ['system'],
  CompleteRoadmap: ['director'],
  AddStage: ['curator'],
  AddMeasure: ['curator'],
  ClarifyDeadline: ['curator'],
  AttachExternalSchedule: ['curator', 'deputy-head'],
  AssignResponsible: ['curator'],
  RecordCouncilOpinion: ['curator'],
  ReturnRoadmapForRevision: ['director'],
  AmendRoadmap: ['director'],
  CancelRoadmap: ['director'],
  ArchiveRoadmap: ['curator', 'system'],
  CompleteStage: ['curator'],
  ReopenStage: ['curator'],
  SkipStage: ['director'],
  RejectResult: ['curator', 'director'],
  DeclareNotApplicable: ['director'],
  CancelMeasure: ['director'],
  ReopenMeasure: ['director'],
  SuspendMeasure: ['director'],
  ResumeMeasure: ['director'],
  ClaimMeasure: ['curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee'],
  DelegateMeasure: ['curator', 'deputy-head', 'director'],
  ReturnMeasure: ['curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee'],
  AttachEvidence: ['curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee'],
  RecordOccurrenceHeld: ['curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee'],
  MoveOccurrence: ['curator', 'deputy-head', 'mentor'],
  SkipOccurrence: ['curator', 'system'],
  RequestOnDemandOccurrence: ['mentee'],
  BeginLetter: ['system'],
  RecordDelivery: ['system'],
  IssueToken: ['system-administrator'],
  RevokeToken: ['system-administrator'],
};

/** Who may read which register; names of persons are in none of them yet. */
export const registerPermissions: Readonly<Record<string, readonly Role[]>> = {
  roadmaps: ['director', 'curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee', 'psychologist', 'department', 'auditor'],
  measures: ['director', 'curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee', 'psychologist', 'department', 'auditor'],
  occurrences: ['director', 'curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee', 'psychologist', 'department', 'auditor'],
  documents: ['director', 'curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee', 'psychologist', 'department', 'auditor'],
  department_summary: ['director', 'curator', 'deputy-head', 'department', 'auditor'],
  indicators: ['director', 'curator', 'deputy-head', 'department', 'auditor'],
  files: ['director', 'curator', 'deputy-head', 'mentor-council', 'auditor'],
  findings: ['director', 'curator', 'deputy-head', 'department', 'auditor'],
  schools: ['director', 'curator', 'deputy-head', 'department', 'auditor'],
  deadlines: ['director', 'curator', 'deputy-head', 'department', 'auditor'],
  letters: ['director', 'curator', 'department', 'auditor', 'system-administrator'],
  /** Of every role together; their own things everybody has at /inbox. */
  inbox: ['auditor'],
  calendars: ['director', 'curator', 'deputy-head', 'mentor-council', 'mentor', 'department', 'auditor'],
};

/** Who keeps the addresses that letters go to, each within their own schools. */
const addressKeepers: readonly Role[] = ['curator', 'system-administrator'];

const granted = (table: Readonly<Record<string, readonly Role[]>>, role: string, name: string): boolean =>
  Object.hasOwn(table, name) && (table[name] as readonly string[]).includes(role);

export const mayGive = (role: string, commandName: string): boolean => granted(commandPermissions, role, commandName);
export const mayRead = (role: string, register: string): boolean => granted(registerPermissions, role, register);
export const mayKeepAddresses = (role: string): boolean => (addressKeepers as readonly string[]).includes(role);
