import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { SchoolSettingsSet } from './settings-events';

export type SettingsEdition = DataOf<typeof SchoolSettingsSet.fields>;
export type SchoolSettings = Omit<SettingsEdition, 'schoolId' | 'edition' | 'act'>;

/**
 * What holds until a school sets its own by a local act. Age of own consent: 001:L239, no statute names one (domain §9.3).
 * Approval by the curator's supervision: 001:L154 (PP-9). Thirty calendar days: 152-ФЗ, ст. 21 ч. 5, as the outer term.
 * The days of a search for a mentor are our setting.
 */
export const DEFAULT_SETTINGS: SchoolSettings = {
  consentAge: 14,
  programmeApproval: 'SUPERVISION',
  withdrawalTerm: { days: 30, unit: 'CALENDAR' },
  searchLimitDays: 21,
  meetingChannels: [],
  permissions: [],
};

/** The settings alone, without what is said about their edition. */
export function settingsOf({ consentAge, programmeApproval, withdrawalTerm, searchLimitDays, meetingChannels, permissions }: SchoolSettings): SchoolSettings {
  return { consentAge, programmeApproval, withdrawalTerm, searchLimitDays, meetingChannels, permissions };
}
