/** Roles that may be written to: those of domain §3 that have something to do or to know by a term. */
export const RECIPIENT_ROLES = ['director', 'curator', 'deputy-head', 'mentor-council', 'mentor', 'mentee', 'psychologist', 'department'] as const;

export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** Whoever letters go to. Kept outside the log; the log knows the id and the role only. */
export interface Recipient {
  /** UUID. */
  readonly id: string;
  /** `school:<uuid>`; `municipality` for the department, and for nobody else. */
  readonly scope: string;
  readonly role: RecipientRole;
  /** One mail address. */
  readonly address: string;
  /** Local wall-clock times `HH:MM` between which nothing is sent; may go over midnight; none when both are the same. */
  readonly quietHours: { readonly from: string; readonly to: string };
  /** Local wall-clock time `HH:MM` of the daily letter; when it lies in the quiet hours, their end. */
  readonly digestAt: string;
}

/** What is taken when a recipient is added without saying more. */
export const ORDINARY_HOURS = { quietHours: { from: '20:00', to: '07:00' }, digestAt: '08:00' } as const;

/** Whether nothing is sent at a local wall-clock time `HH:MM`. */
export function isQuiet({ from, to }: Recipient['quietHours'], time: string): boolean {
  return from <= to ? from <= time && time < to : time >= from || time < to;
}

/** Local time of the daily letter. */
export const morningOf = ({ digestAt, quietHours }: Pick<Recipient, 'digestAt' | 'quietHours'>): string => (isQuiet(quietHours, digestAt) ? quietHours.to : digestAt);

export const schoolOf = ({ scope }: Pick<Recipient, 'scope'>): string | undefined => (scope.startsWith('school:') ? scope.slice('school:'.length) : undefined);
