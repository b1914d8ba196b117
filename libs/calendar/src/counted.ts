const rules = new Intl.PluralRules('ru');

/** The form a word takes beside a number: `formFor(21, 'изменится', 'изменятся', 'изменятся')`. Whole numbers from 0. */
export function formFor(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}

/** A number with its noun in the right form: `counted(5, 'день', 'дня', 'дней')` is «5 дней». */
export const counted = (count: number, one: string, few: string, many: string): string => `${count} ${formFor(count, one, few, many)}`;
