import type { Role } from './roles';

/** Who may give which command (domain §3). What is not granted here is denied. */
export const commandPermissions: Readonly<Record<string, readonly Role[]>> = {
  PublishTemplate: ['department', 'system-administrator'],
  RegisterSchool: ['department', 'system-administrator'],
  CreateRoadmapFromTemplate: ['curator', 'deputy-head'],
  SubmitRoadmapForApproval: ['curator'],
  ApproveRoadmap: ['director'],
  ActivateRoadmap: ['director', 'curator'],
  StartStage: ['curator', 'system'],
  ReportResult: ['curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee'],
  AcceptResult: ['curator', 'director'],
  RescheduleMeasure: ['director'],
  EnforceDeadlines: ['system'],
  SendReminders: ['system'],
  CompleteRoadmap: ['director'],
  IssueToken: ['system-administrator'],
  RevokeToken: ['system-administrator'],
};

/** Who may read which register; names of persons are in none of them yet. */
export const registerPermissions: Readonly<Record<string, readonly Role[]>> = {
  roadmaps: ['director', 'curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee', 'psychologist', 'department', 'auditor'],
  measures: ['director', 'curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee', 'psychologist', 'department', 'auditor'],
  deadlines: ['director', 'curator', 'deputy-head', 'department', 'auditor'],
};

const granted = (table: Readonly<Record<string, readonly Role[]>>, role: string, name: string): boolean =>
  Object.hasOwn(table, name) && (table[name] as readonly string[]).includes(role);

export const mayGive = (role: string, commandName: string): boolean => granted(commandPermissions, role, commandName);
export const mayRead = (role: string, register: string): boolean => granted(registerPermissions, role, register);
