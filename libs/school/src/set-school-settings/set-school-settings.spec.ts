import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import type { SchoolEvent } from '../events';
import { DEFAULT_SETTINGS } from '../settings';
import { SchoolSettingsSet } from '../settings-events';
import { registered, SCHOOL_ID } from '../testing/registered-school';
import { act } from '../testing/school-people';
import { SetSchoolSettings } from './set-school-settings.command';

type More = Partial<Asked<SetSchoolSettings>>;
const asked = { schoolId: SCHOOL_ID, act };
const setting = (more: More, ...history: readonly SchoolEvent[]) => scenario(schoolCommands).given(registered, ...history).when(SetSchoolSettings, { ...asked, ...more });
const first = SchoolSettingsSet({ ...asked, edition: 1, ...DEFAULT_SETTINGS, consentAge: 16 });

describe('Set the settings of a school', () => {
  it('says all of them with the act they rest on; what is left out stays as it was', () => {
    setting({ consentAge: 16 }).then(first);
    const withdrawalTerm = { days: 20, unit: 'WORKING' as const };
    setting({ withdrawalTerm, programmeApproval: 'ORDER', searchLimitDays: 30 }, first)
      .then(SchoolSettingsSet({ ...asked, edition: 2, ...DEFAULT_SETTINGS, consentAge: 16, withdrawalTerm, programmeApproval: 'ORDER', searchLimitDays: 30 }));
  });

  it('changes nothing when it is so already', () => {
    setting({ consentAge: 16 }, first).thenNothing();
    setting({ consentAge: 14 }).thenNothing();
  });

  it('keeps the school’s own list of ways to meet, replaced as a whole', () => {
    const meetingChannels = [{ code: 'IN_PERSON', name: 'Очная встреча' }, { code: 'SFERUM', name: 'Сферум' }];
    const edition = (number: number, channels: typeof meetingChannels) => SchoolSettingsSet({ ...asked, edition: number, ...DEFAULT_SETTINGS, meetingChannels: channels });
    setting({ meetingChannels }).then(edition(1, meetingChannels));
    setting({ meetingChannels: meetingChannels.slice(1) }, edition(1, meetingChannels)).then(edition(2, meetingChannels.slice(1)));
    setting({ meetingChannels: [...meetingChannels, { code: 'SFERUM', name: 'Другой' }] }).rejects('CHANNEL_TWICE');
  });

  it('a school may give a command to other roles where its own local act says so', () => {
    const permissions = [{ command: 'DraftRoadmap' as const, roles: ['deputy-head' as const], act: { title: 'Приказ о распределении обязанностей', number: '7', date: '2023-09-01' } }];
    setting({ permissions }).then(SchoolSettingsSet({ ...asked, edition: 1, ...DEFAULT_SETTINGS, permissions }));
    setting({ permissions: [...permissions, ...permissions] }).rejects('SETTINGS_SAME_COMMAND');
  });

  it.each([
    ['an age below 10', { consentAge: 9 }, 'Возраст'], ['an age above 18', { consentAge: 19 }, 'Возраст'],
    ['a term longer than the law’s', { withdrawalTerm: { days: 31, unit: 'CALENDAR' } }, 'Дней'],
    ['rights no school may give away', { permissions: [{ command: 'IssueToken', roles: ['curator'], act }] }, 'Действие'],
    ['a role that is not of a school', { permissions: [{ command: 'DraftRoadmap', roles: ['department'], act }] }, 'Кому разрешено'],
    ['rights for nobody', { permissions: [{ command: 'DraftRoadmap', roles: [], act }] }, 'Кому разрешено'],
    ['rights without an act', { permissions: [{ command: 'DraftRoadmap', roles: ['curator'] }] }, 'Локальный акт'],
    ['a channel that is no code', { meetingChannels: [{ code: 'Сферум', name: 'Сферум' }] }, 'Код способа связи'],
  ])('takes no %s', (_what, more, label) => {
    expect(() => setting(more as More)).toThrow(label);
  });

  it('refuses an act of a day that has not come, also that of an exception, and a school nobody entered', () => {
    const tomorrow = { ...act, date: '2023-11-11' };
    setting({ act: tomorrow, consentAge: 16 }).rejects('ACT_IN_FUTURE');
    setting({ permissions: [{ command: 'DraftRoadmap', roles: ['curator'], act: tomorrow }] }).rejects('ACT_IN_FUTURE');
    scenario(schoolCommands).when(SetSchoolSettings, { ...asked, consentAge: 16 }).rejects('SCHOOL_MISSING');
  });
});
