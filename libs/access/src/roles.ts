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
  'legal-representative': 'законный представитель',
  hr: 'специалист по кадрам',
  'data-protection-officer': 'ответственный за обработку персональных данных',
  system: 'система',
} as const;

/** Parties that documents name as responsible and that hold no account of their own (domain §3, «Other parties»; 001:L234; 003:L33; 004:L20, L29–L30). */
export const PARTIES = {
  administration: 'администрация',
  'class-teacher': 'классный руководитель',
  'track-curator': 'куратор по направлению наставничества',
  'methodical-council': 'методический совет',
  'methodical-service': 'методическая служба',
  'additional-education-teacher': 'педагог дополнительного образования',
} as const;

export type Role = keyof typeof ROLES;

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);
