/** The purposes that rest on consent, as people read them. */
export const purposeWords: Readonly<Record<string, string>> = {
  mentoring: 'ведение наставничества',
  diagnostics: 'опросы и диагностика',
  dissemination: 'распространение на сайте',
};

export const purposesInWords = (codes: readonly string[]): string => codes.map((code) => purposeWords[code] ?? code).join(', ');
