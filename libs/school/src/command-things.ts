import type { SchoolEvent } from './events';

export const schoolStream = (schoolId: string): string => `school-${schoolId}`;

export const stream = ({ schoolId }: { schoolId: string }): string => schoolStream(schoolId);
export const scope = ({ schoolId }: { schoolId: string }): string => `school:${schoolId}`;
export const theCalendar = ({ academicYear }: { academicYear: number }): string => `calendar ${academicYear}`;
export const theSettings = (): string => 'settings';
export const theCurator = (): string => 'curator';
export const theCouncil = (): string => 'mentor council';
export const theAgreement = ({ agreementId }: { agreementId: string }): string => `agreement ${agreementId}`;

const THINGS: Readonly<Partial<Record<SchoolEvent['type'], string>>> = {
  SchoolDaysSet: 'days',
  TargetGroupHeadcountRecorded: 'headcounts',
  SchoolSettingsSet: theSettings(),
  CuratorAppointed: theCurator(), CuratorReplaced: theCurator(), CuratorDismissed: theCurator(),
  MentorCouncilProposed: theCouncil(), MentorCouncilApproved: theCouncil(), MentorCouncilDissolved: theCouncil(),
};

/** What an event changes: a school's calendars, people and agreements do not get in each other's way. */
export function touched({ type, data }: SchoolEvent): readonly string[] {
  if ('academicYear' in data) return [theCalendar(data)];
  if ('agreementId' in data) return [theAgreement(data)];
  return [THINGS[type] ?? 'school'];
}
