import { addWorkingDays } from '@vekha/calendar/working-days';
import type { PersonKind } from './person-state';
import type { SchoolDays } from './school-days';

export interface MentoringPolicy {
  readonly code: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly source: string;
  /** A supplementary agreement with content, term, form and payment. */
  readonly agreement: boolean;
  /** Working days between notice and effect, for either side. */
  readonly noticeWorkingDays: number;
}

/** MR-4 as dated data: what an appointment of an employee needs, by the date of its order; how it ends, by that of the notice. */
export const mentoringPolicies: readonly MentoringPolicy[] = [
  { code: 'CONSENT_AND_ORDER', validTo: '2025-02-28', source: '001:L121', agreement: false, noticeWorkingDays: 0 },
  { code: 'LABOUR_CODE_351_8', validFrom: '2025-03-01', source: 'ТК РФ, ст. 351.8 (закон от 09.11.2024 № 381-ФЗ)', agreement: true, noticeWorkingDays: 3 },
];

/** Outside the dated rule: helping is a paid, permanent part of the job, or nobody is employed to help. */
const permanentFunctionPolicy: MentoringPolicy = {
  code: 'PERMANENT_FUNCTION', source: 'письмо Роструда от 02.10.2025 № ТЗ/7300-6-1', agreement: false, noticeWorkingDays: 0,
};
const notEmployeePolicy: MentoringPolicy = { code: 'NOT_EMPLOYEE', source: 'Р-145 и локальный акт школы', agreement: false, noticeWorkingDays: 0 };

/** The rule in force on a business date for such a person. */
export function mentoringPolicyOn(day: string, { kind, permanentFunction }: { readonly kind: PersonKind; readonly permanentFunction: boolean }): MentoringPolicy {
  if (kind !== 'EMPLOYEE') return notEmployeePolicy;
  if (permanentFunction) return permanentFunctionPolicy;
  return mentoringPolicies.find(({ validFrom = '', validTo = '9999' }) => validFrom <= day && day <= validTo) ?? notEmployeePolicy;
}

/** The earliest day on which a notice may take effect: the day of the notice itself is never counted. */
export function earliestEffect(noticeGivenOn: string, { noticeWorkingDays }: MentoringPolicy, { week, calendar }: SchoolDays): string {
  return addWorkingDays(noticeGivenOn, noticeWorkingDays, week, calendar);
}
