import { code, date, defineEvent, impersonalText, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';

/** A local act as people cite it: «Положение о наставничестве», № 12 of a day. */
export const localAct = record({
  title: impersonalText(),
  number: optional(impersonalText()),
  date: date(),
  documentId: optional(reference('document')),
});

/** All settings as they are from now on, those left as they were included. */
export const SchoolSettingsSet = defineEvent('SchoolSettingsSet', 1, 'установлены правила школы', {
  schoolId: reference('school'),
  /** 1 for the first; each setting makes the next. */
  edition: number(),
  /** The act that allows what this edition changes. */
  act: localAct,
  /** Age in whole years from which a pupil consents without the legal representative (001:L239; domain §9.3). */
  consentAge: number(),
  /** How a personalised programme is approved (PP-9). */
  programmeApproval: code('ORDER', 'SUPERVISION'),
  /** How long data may be kept after a consent is withdrawn. */
  withdrawalTerm: record({ days: number(), unit: code('CALENDAR', 'WORKING') }),
  /** After how many days a search for a mentor is looked into. */
  searchLimitDays: number(),
  /** Ways to meet: a code and the school's own word for it (001:L272–L278). */
  meetingChannels: list(record({ code: code<string>(), name: impersonalText() })),
  /** Who gives a command in this school in place of what holds everywhere, each with the act that allows it (domain §3). */
  permissions: list(record({ command: code<string>(), roles: list(code<string>()), act: localAct })),
});
