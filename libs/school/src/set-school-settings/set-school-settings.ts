import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, type Decision, nothing } from '@vekha/event-sourcing/decider';
import { sameData } from '@vekha/event-sourcing/event-definition';
import type { SchoolEvent } from '../events';
import { actData } from '../local-act';
import { refuse } from '../rejections';
import type { School } from '../school';
import { DEFAULT_SETTINGS, settingsOf, type SchoolSettings } from '../settings';
import { SchoolSettingsSet } from '../settings-events';
import type { SetSchoolSettings } from './set-school-settings.command';

/** What binds a school is its own act, so every edition cites the one that allows it (domain §9.2, §3). */
export const setSchoolSettings: Decide<School, SetSchoolSettings, SchoolEvent> = (command, { registered, settings }, { today }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  const { schoolId, act, permissions = [], meetingChannels = [] } = command;
  const late = [act, ...permissions.map((each) => each.act)].find(({ date }) => date > today(registered.zone));
  if (late) return refuse('ACT_IN_FUTURE', { date: inRussian(late.date) });
  const refusal = saidTwice(permissions.map((each) => each.command), meetingChannels.map((each) => each.code));
  if (refusal) return refusal;
  const present = settings ? settingsOf(settings) : DEFAULT_SETTINGS;
  const asked = { ...present, ...changes(command) };
  if (sameData(asked, present)) return nothing;
  return accept(SchoolSettingsSet({ schoolId, edition: (settings?.edition ?? 0) + 1, act: actData(act), ...asked }));
};

function saidTwice(commands: readonly string[], channels: readonly string[]): Decision<never> | undefined {
  const command = twice(commands);
  if (command !== undefined) return refuse('SETTINGS_SAME_COMMAND', { command });
  const channel = twice(channels);
  return channel === undefined ? undefined : refuse('CHANNEL_TWICE', { channel });
}

const twice = (words: readonly string[]): string | undefined => words.find((word, index) => words.indexOf(word) !== index);

/** Only what the command says, as plain data. */
function changes({ consentAge, programmeApproval, withdrawalTerm, searchLimitDays, meetingChannels, permissions }: SetSchoolSettings): Partial<SchoolSettings> {
  return {
    ...(consentAge !== undefined && { consentAge }),
    ...(programmeApproval && { programmeApproval }),
    ...(withdrawalTerm && { withdrawalTerm: { days: withdrawalTerm.days, unit: withdrawalTerm.unit } }),
    ...(searchLimitDays !== undefined && { searchLimitDays }),
    ...(meetingChannels && { meetingChannels: meetingChannels.map(({ code, name }) => ({ code, name })) }),
    ...(permissions && { permissions: permissions.map(({ command, roles, act }) => ({ command, roles, act: actData(act) })) }),
  };
}
