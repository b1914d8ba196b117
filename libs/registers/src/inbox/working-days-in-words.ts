const FORMS: Readonly<Record<string, string>> = { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней', other: 'рабочего дня' };
const rules = new Intl.PluralRules('ru');

/** «1 рабочий день», «2 рабочих дня», «5 рабочих дней». */
export function workingDaysInWords(count: number): string {
  return `${count} ${FORMS[rules.select(count)] ?? 'рабочих дней'}`;
}
