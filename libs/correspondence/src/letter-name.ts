/** What tells the letters to one recipient apart. An escalation letter gathers what an hour brought, known by its local hour. */
export const digestName = (day: string): string => `digest-${day}`;
export const escalationName = (day: string, hour: number): string => `escalation-${day}T${String(hour).padStart(2, '0')}`;

export const kindOf = (letter: string): 'digest' | 'escalation' => (letter.startsWith('digest-') ? 'digest' : 'escalation');
export const dayOf = (letter: string): string => letter.slice(letter.indexOf('-') + 1).slice(0, 10);
