/** Latin letters that look like Cyrillic ones: typed in a hurry or brought along by a copied document. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
};

/**
 * Text as search compares it: lower case, «ё» as «е», Latin look-alikes as Cyrillic letters, every dash a hyphen, every
 * run of spaces one space. SQLite itself folds the case of Latin letters only.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[abcehkmoptxyё‐‑–—−]|\s+/g, (found) => {
      if (found === 'ё') return 'е';
      return LOOK_ALIKES[found] ?? (/\s/.test(found) ? ' ' : '-');
    });
}
