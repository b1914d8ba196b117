import type { CountForms } from '@vekha/event-sourcing/projection';

/** The form that goes with a whole number from 0: 1, 21, 101 строка; 2–4, 22 строки; 0, 5–20, 111 строк. */
export function formAfter(count: number, [one, few, many]: CountForms): string {
  const [ofHundred, ofTen] = [count % 100, count % 10];
  if (ofHundred >= 11 && ofHundred <= 14) return many;
  if (ofTen === 1) return one;
  return ofTen >= 2 && ofTen <= 4 ? few : many;
}

/** «3 строки». */
export const counted = (count: number, forms: CountForms): string => `${count} ${formAfter(count, forms)}`;
