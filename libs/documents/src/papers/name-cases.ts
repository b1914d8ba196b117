import { getGender, incline } from 'lvovich';

export type NameCase = 'genitive' | 'dative' | 'accusative' | 'instrumental';

/** A person as a paper names one. */
export interface Named {
  /** «Фамилия Имя Отчество» in the nominative. */
  readonly name: string;
  /** In the nominative: «учитель математики». */
  readonly position?: string;
  /** The name in a case as a person corrected it; it wins over the rules. */
  readonly inCases?: Readonly<Partial<Record<NameCase, string>>>;
}

const PATRONYMICS_APART: Readonly<Record<string, 'male' | 'female'>> = { оглы: 'male', кызы: 'female' };

/**
 * The full name in a case. Only a name of surname, first name and patronymic is declined, because the patronymic tells a
 * man from a woman for certain; every other name stays in the nominative, which is stiff but never wrong.
 */
export function nameIn({ name, inCases }: Pick<Named, 'name' | 'inCases'>, wanted: NameCase): string {
  const corrected = inCases?.[wanted];
  if (corrected !== undefined) return corrected;
  const [last, first, ...others] = name.trim().split(/\s+/);
  const middle = others.join(' ');
  if (last === undefined || first === undefined || others.length === 0 || others.length > 2 || !/^[а-яё\- ]+$/i.test(name.trim())) return name;
  const gender = PATRONYMICS_APART[others[1]?.toLowerCase() ?? ''] ?? (others.length === 1 ? getGender({ middle }) : null);
  if (gender !== 'male' && gender !== 'female') return name;
  const declined = incline({ last, first, ...(others.length === 1 && { middle }), gender }, wanted);
  return [declined.last, declined.first, others.length === 1 ? declined.middle : middle].join(' ');
}

/** «А. И. Петрова» of «Петрова Анна Ильинична», as it stands beside a signature. A name of one word stays as it is. */
export function initialsOf(name: string): string {
  const [last, ...others] = name.trim().split(/\s+/);
  const initials = others.slice(0, 2).map((word) => `${word.charAt(0)}.`);
  return [...initials, last ?? ''].join('\u00a0');
}

/** «Петрова Анна Ильинична, учитель математики». */
export const withPosition = ({ name, position }: Pick<Named, 'name' | 'position'>): string => (position === undefined ? name : `${name}, ${position}`);
