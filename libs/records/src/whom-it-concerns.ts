import type { Sealed } from '@vekha/event-sourcing/sealed';

interface Concerning {
  readonly persons?: readonly string[];
  readonly words?: Sealed;
}

/**
 * Whose secret the words of a paper are: those of a paper about one person are sealed under that person's key for
 * personnel papers, those of a paper about nobody or about several under the paper's own key.
 */
export function whomItConcerns({ persons = [], words }: Concerning) {
  const [personId, ...others] = new Set(persons);
  if (personId === undefined || others.length > 0) return { persons: [...new Set(persons)], ...(words && { words }) };
  return { persons: [personId], personId, ...(words && { wordsAboutPerson: words }) };
}
