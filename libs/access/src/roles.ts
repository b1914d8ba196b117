/** The roles of domain §3, by code. `system` is the product itself: workers and policies. */
export const ROLES = {
  director: 'директор',
  curator: 'куратор',
  'deputy-head': 'заместитель директора',
  'mentor-council': 'совет наставников',
  mentor: 'наставник',
  mentee: 'наставляемый',
  psychologist: 'педагог-психолог',
  'system-administrator': 'системный администратор',
  department: 'управление образования',
  auditor: 'аудитор',
  system: 'система',
} as const;

export type Role = keyof typeof ROLES;

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);
