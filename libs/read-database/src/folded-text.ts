/** Text as search compares it: lower case, «ё» as «е». SQLite itself folds the case of Latin letters only. */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
