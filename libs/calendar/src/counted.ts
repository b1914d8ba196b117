const rules = new Intl.PluralRules('ru');

/** A number with its noun in the right form: `counted(5, 'день', 'дня', 'дней')` is «5 дней». Whole numbers from 0. */
export function counted(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}
