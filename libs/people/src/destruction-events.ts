import { code, date, defineEvent, impersonalText, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';
import { ofConsent, deadline, ofDestructionActs, scan } from './event-fields';

const purposes = list(code<string>());
const act = { actNumber: impersonalText(), actDate: date() };
/** Sealed under a key of its own while the name can still be read: afterwards nobody could say it. */
const subject = { subjectInAct: optional(ofDestructionActs) };

/** CO-4: the statutory clock, with its ladder; nothing but an act or another basis stops it. */
export const DataDestructionScheduled = defineEvent('DataDestructionScheduled', 1, 'назначен срок уничтожения данных', {
  ...ofConsent,
  purposes,
  receivedOn: date(),
  dueOn: date(),
  policy: code<string>(),
  deadline,
});

export const DataDestructionReminded = defineEvent('DataDestructionReminded', 1, 'напомнено о сроке уничтожения данных', {
  ...ofConsent,
  dueOn: date(),
  day: number(),
  to: list(code<string>()),
  supersedes: list(number()),
});

export const DataDestructionTermBreached = defineEvent('DataDestructionTermBreached', 1, 'нарушен срок уничтожения данных', { ...ofConsent, dueOn: date(), supersedes: list(number()) });

export const DataRetentionBasisRecorded = defineEvent('DataRetentionBasisRecorded', 1, 'записано иное основание хранить данные', {
  ...ofConsent,
  purposes,
  basis: code<string>(),
  source: impersonalText(),
  until: optional(date()),
  /** What still waits to be destroyed. */
  left: purposes,
});

/** The first of the two people who must agree. */
export const DataDestructionApproved = defineEvent('DataDestructionApproved', 1, 'согласовано уничтожение данных', { ...ofConsent, purposes, role: code<string>(), ...act, ...subject });
export const DataDestructionDecided = defineEvent('DataDestructionDecided', 1, 'решено уничтожить данные', { ...ofConsent, purposes, decidedBy: list(code<string>()), ...act, ...subject });

/** CO-6: proof that outlives the data: which keys are gone, by which act. */
export const PersonalDataDestroyed = defineEvent('PersonalDataDestroyed', 1, 'уничтожены персональные данные', {
  ...ofConsent,
  purposes,
  keys: list(record({ keyId: reference('key'), fingerprint: code<string>() })),
  ...act,
});

export const DestructionActSigned = defineEvent('DestructionActSigned', 1, 'подписан акт об уничтожении', { ...ofConsent, ...act, signedOn: date(), scan: optional(scan) });

export const destructionEvents = [
  DataDestructionScheduled, DataDestructionReminded, DataDestructionTermBreached, DataRetentionBasisRecorded, DataDestructionApproved, DataDestructionDecided,
  PersonalDataDestroyed, DestructionActSigned,
] as const;
