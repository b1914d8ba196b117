import { code, date, defineEvent, flag, impersonalText, list, optional, reference } from '@vekha/event-sourcing/event-definition';
import { age, importId, ofDiagnostics, ofMentoring, ofPerson, personKind, scan } from './event-fields';

/** The card of a person: the one place where the name stands. Everything else refers to the person by id. */
export const PersonEntered = defineEvent('PersonEntered', 1, 'заведена карточка участника', {
  ...ofPerson,
  schoolId: reference('school'),
  zone: impersonalText(),
  kind: personKind,
  fullName: ofMentoring,
  position: optional(ofMentoring),
  phone: optional(ofMentoring),
  email: optional(ofMentoring),
  birthDate: optional(ofMentoring),
  age: optional(age),
  /** The pupil is under the school's consent age, or nobody knows that they are not (CO-2). */
  representativeNeeded: optional(flag()),
  legalRepresentative: optional(ofMentoring),
  /** MR-8: the organisation an external mentor comes from. */
  employer: optional(impersonalText()),
  importId,
});

export const PersonCardCorrected = defineEvent('PersonCardCorrected', 1, 'исправлена карточка участника', {
  ...ofPerson,
  fullName: optional(ofMentoring),
  position: optional(ofMentoring),
  phone: optional(ofMentoring),
  email: optional(ofMentoring),
  legalRepresentative: optional(ofMentoring),
  employer: optional(impersonalText()),
  importId,
});

export const PersonAgeStated = defineEvent('PersonAgeStated', 1, 'уточнён возраст участника', {
  ...ofPerson,
  birthDate: ofMentoring,
  age,
  representativeNeeded: optional(flag()),
});

/** An import is undone while nothing else has happened to the person; the purposes name what is to be destroyed with it. */
export const ImportedPersonRevoked = defineEvent('ImportedPersonRevoked', 1, 'отменено внесение участника из файла', {
  ...ofPerson,
  importId: reference('import'),
  purposes: list(code<string>()),
});

export const DiagnosticsRecorded = defineEvent('DiagnosticsRecorded', 1, 'записана диагностика участника', {
  ...ofPerson,
  diagnosticsId: reference('diagnostics'),
  method: code<string>(),
  takenOn: date(),
  result: optional(ofDiagnostics),
  scan: optional(scan),
});

export const cardEvents = [PersonEntered, PersonCardCorrected, PersonAgeStated, ImportedPersonRevoked, DiagnosticsRecorded] as const;
