import { code, date, defineEvent, impersonalText, instant, number, optional, reference } from '@vekha/event-sourcing/event-definition';
import { importId, menteeCategory, menteeNeeds, minutes, ofMentoring, ofPerson, otherBasis, personKind } from './event-fields';

const ofMatch = { ...ofPerson, programmeId: reference('programme') };

export const MenteeIdentified = defineEvent('MenteeIdentified', 1, 'выявлен наставляемый', {
  ...ofPerson,
  schoolId: reference('school'),
  kind: personKind,
  category: menteeCategory,
  importId,
});

export const DevelopmentNeedsCollected = defineEvent('DevelopmentNeedsCollected', 1, 'собраны запросы наставляемого', { ...ofPerson, ...menteeNeeds, importId });

export const MenteeAddedToBank = defineEvent('MenteeAddedToBank', 1, 'наставляемый включён в базу', {
  ...ofPerson,
  consentId: optional(reference('consent')),
  otherBasis: optional(otherBasis),
});

/** MT-3: with the day from which support is owed and the curator is told, by the school's setting. */
export const MentorSearchStarted = defineEvent('MentorSearchStarted', 1, 'начат поиск наставника', {
  ...ofPerson,
  since: date(),
  limitDays: number(),
  stallsAt: instant(),
});

export const MentorSearchStalled = defineEvent('MentorSearchStalled', 1, 'поиск наставника затянулся', { ...ofPerson, since: date(), limitDays: number() });

export const PsychologicalSupportOffered = defineEvent('PsychologicalSupportOffered', 1, 'предложена психолого-педагогическая поддержка', {
  ...ofPerson,
  answer: code('ACCEPTED', 'DECLINED', 'NOT_YET'),
  note: optional(ofMentoring),
});

export const MenteeMatched = defineEvent('MenteeMatched', 1, 'за наставляемым закреплён наставник', ofMatch);

/** MT-6: the pair is over without a completed programme; the person stays in the bank and the search goes on. */
export const MenteeUnmatched = defineEvent('MenteeUnmatched', 1, 'наставляемый остался без наставника', { ...ofMatch, limitDays: number(), since: date(), stallsAt: instant() });

export const MenteeEnteredProgramme = defineEvent('MenteeEnteredProgramme', 1, 'наставляемый приступил к программе', ofMatch);
export const MenteeCompleted = defineEvent('MenteeCompleted', 1, 'наставляемый завершил программу', ofMatch);

/** MT-2: participation is voluntary, so anybody concerned may end it at any time. */
export const MenteeWithdrawn = defineEvent('MenteeWithdrawn', 1, 'наставляемый вышел из наставничества', {
  ...ofPerson,
  by: code('MENTEE', 'LEGAL_REPRESENTATIVE', 'CURATOR'),
  programmeId: optional(reference('programme')),
  reason: optional(ofMentoring),
});

export const MenteePromotedToMentorCandidate = defineEvent('MenteePromotedToMentorCandidate', 1, 'наставляемый выдвинут в кандидаты в наставники', ofPerson);
export const MenteeArchived = defineEvent('MenteeArchived', 1, 'карточка наставляемого сдана в архив', ofPerson);

/** MT-4: once a year the curator goes through the whole list. */
export const MenteeListReviewed = defineEvent('MenteeListReviewed', 1, 'пересмотрен список наставляемых', {
  schoolId: reference('school'),
  zone: impersonalText(),
  academicYear: number(),
  reviewedOn: date(),
  stayed: number(),
  left: number(),
  minutes: optional(minutes),
});

export const menteeEvents = [
  MenteeIdentified, DevelopmentNeedsCollected, MenteeAddedToBank, MentorSearchStarted, MentorSearchStalled, PsychologicalSupportOffered, MenteeMatched,
  MenteeUnmatched, MenteeEnteredProgramme, MenteeCompleted, MenteeWithdrawn, MenteePromotedToMentorCandidate, MenteeArchived,
] as const;
export const menteeListEvents = [MenteeListReviewed] as const;
