import { inRussian } from '@vekha/calendar/civil-date';
import { counted } from '@vekha/calendar/counted';
import { futureRefusal } from './known-person';
import { earliestEffect, mentoringPolicyOn } from './mentoring-policy';
import type { DayFacts } from './needed-facts';
import type { Mentor, Person } from './person-state';
import { refuse } from './rejections';
import { schoolDays } from './school-days';

interface Said {
  readonly noticeGivenOn: string;
  /** The earliest lawful day when absent. */
  readonly effectiveOn?: string | undefined;
}

/** MR-4: either side ends mentoring with notice, by the rule in force on the day of the notice (ТК РФ, ст. 351.8). */
export function noticeOfRelease({ noticeGivenOn, effectiveOn }: Said, { kind }: Person, { appointment }: Mentor, facts: DayFacts, today: string) {
  const future = futureRefusal('Дата предупреждения', noticeGivenOn, today);
  if (future) return { refusal: future };
  const policy = mentoringPolicyOn(noticeGivenOn, { kind, permanentFunction: appointment?.permanentFunction ?? false });
  const earliest = earliestEffect(noticeGivenOn, policy, schoolDays(facts));
  if (effectiveOn !== undefined && effectiveOn < earliest) {
    const days = counted(policy.noticeWorkingDays, 'рабочего дня', 'рабочих дней', 'рабочих дней');
    const reversed = { later: 'Последний день', second: inRussian(effectiveOn), earlier: 'Дата предупреждения', first: inRussian(noticeGivenOn) };
    return { refusal: policy.noticeWorkingDays === 0 ? refuse('DAYS_REVERSED', reversed) : refuse('NOTICE_TOO_SHORT', { notice: inRussian(noticeGivenOn), days, earliest: inRussian(earliest) }) };
  }
  return { notice: { noticeGivenOn, effectiveOn: effectiveOn ?? earliest, policy: policy.code } };
}
