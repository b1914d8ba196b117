import { counted } from '@vekha/calendar/counted';

interface Sides {
  readonly mentorId: string;
  readonly menteeIds: readonly string[];
}

/** People of a pair without their names, after «у»: «наставника и 2 наставляемых». */
export function ofWhom({ mentorId, menteeIds }: Sides, personIds: readonly string[]): string {
  const mentees = personIds.filter((id) => id !== mentorId).length;
  const several = menteeIds.length > 1;
  return said(personIds.includes(mentorId) ? 'наставника' : '', mentees === 0 ? '' : several ? counted(mentees, 'наставляемого', 'наставляемых', 'наставляемых') : 'наставляемого');
}

/** The same as a list: «наставник, 2 наставляемых». */
export function who({ mentorId, menteeIds }: Sides, personIds: readonly string[]): string {
  const mentees = personIds.filter((id) => id !== mentorId).length;
  const several = menteeIds.length > 1;
  return said(personIds.includes(mentorId) ? 'наставник' : '', mentees === 0 ? '' : several ? counted(mentees, 'наставляемый', 'наставляемых', 'наставляемых') : 'наставляемый');
}

const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' и ');
