import { CivilDate, DocumentNumber, ImpersonalText, OneOf, Reference } from '@vekha/event-sourcing/command-fields';

export const AGREEMENT_SUBJECTS = ['NETWORK', 'SOCIAL_PARTNERSHIP', 'MENTOR_TRAINING', 'CIVIL_LAW'] as const;

/** Records an agreement with another institution, or a civil-law contract with a person (001:L130; 004:L31). */
export class ConcludeAgreement {
  @Reference('Школа') schoolId: string;
  /** Drawn by whoever records it, so that the agreement can be named later. */
  @Reference('Договор') agreementId: string;
  @OneOf('О чём договор', AGREEMENT_SUBJECTS) subject: (typeof AGREEMENT_SUBJECTS)[number];
  @ImpersonalText('Учреждение-партнёр', 300, { optional: true }) partner?: string;
  @Reference('С кем договор', { optional: true }) personId?: string;
  @DocumentNumber('Номер договора') number: string;
  @CivilDate('Дата договора') date: string;
  @CivilDate('Действует до', { optional: true }) validUntil?: string;
  @Reference('Документ', { optional: true }) documentId?: string;
}
