import { PARTIES, ROLES } from '@vekha/access/roles';
import type { Escalation } from './inbox-memory';
import { workingDaysInWords } from './working-days-in-words';

/** Why a thing came to a role: a stable code and the sentence its reader sees under «Почему это пришло вам». */
export interface Reason {
  readonly reason: string;
  readonly why: string;
}

const NAMES: Readonly<Record<string, string>> = { ...ROLES, ...PARTIES };
const nameOf = (code: string): string => NAMES[code] ?? code;
const inRussian = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
const as = (role: string, because: string): string => `Вы получили это как ${nameOf(role)}: ${because}.`;

const TO: Readonly<Record<string, string>> = { curator: 'куратору', director: 'директору', department: 'управлению образования' };

export const reasons = {
  responsible: (role: string): Reason => ({ reason: 'RESPONSIBLE', why: as(role, 'строка карты закреплена за вами') }),

  parties: (parties: readonly string[]): Reason => {
    const named = parties.map((party) => `«${nameOf(party)}»`).join(', ');
    const because = parties.length === 1 ? `ответственным в карте назван ${named}, своей учётной записи у него нет` : `ответственными в карте названы ${named}, своих учётных записей у них нет`;
    return { reason: 'PARTY_WITHOUT_ACCOUNT', why: as('curator', because) };
  },

  nobody: (): Reason => ({ reason: 'NOBODY_RESPONSIBLE', why: as('curator', 'ответственный в карте не назван') }),
  delegated: (role: string, returnBy: string): Reason => ({ reason: 'DELEGATED', why: as(role, `мероприятие поручено вам до ${inRussian(returnBy)}`) }),
  claimed: (role: string): Reason => ({ reason: 'CLAIMED', why: as(role, 'вы взяли мероприятие в работу') }),

  escalated: (role: string, { to, workingDays }: Escalation): Reason => ({
    reason: 'ESCALATED',
    why: as(role, `строка не выполнена, хотя срок прошёл; о просрочке в ${workingDaysInWords(workingDays)} сообщается ${TO[to] ?? nameOf(to)}`),
  }),

  unclear: (): Reason => ({ reason: 'DEADLINE_UNCLEAR', why: as('curator', 'срок в документе можно понять по-разному; пока он не уточнён, он не отсчитывается') }),
  datesAwaited: (): Reason => ({ reason: 'DATES_AWAITED', why: as('curator', 'срок ясен по смыслу, но его даты ещё не известны; пока их нет, он не отсчитывается') }),
  responsibleMissing: (): Reason => ({ reason: 'RESPONSIBLE_MISSING', why: as('curator', 'у строки нет ответственного, назначает его куратор') }),
  accept: (): Reason => ({ reason: 'RESULT_TO_ACCEPT', why: as('curator', 'результат представлен и ждёт приёмки') }),
  acceptOfCurator: (): Reason => ({ reason: 'RESULT_TO_ACCEPT', why: as('director', 'результат представил куратор, а принять его он сам не может') }),
  reportedByOther: (role: string): Reason => ({ reason: 'REPORTED_BY_OTHER', why: as(role, 'результат представил другой ответственный, строка ждёт приёмки') }),
  cancelled: (role: string): Reason => ({ reason: 'CANCELLED', why: as(role, 'строка была в вашем календаре, теперь она отменена') }),
} as const;
