import type { PersonFacts } from '../needed-facts';

export const SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0011';
export const OTHER_SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
export const school = { schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk' };

/** Invented people of the school: two employees and a pupil. */
export const MENTOR = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0101';
export const DEPUTY = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0102';
export const PUPIL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0103';
export const STRANGER = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0104';

const person = (kind: PersonFacts['kind'], schoolId = SCHOOL_ID): PersonFacts => ({ schoolId, kind });

/** What is known of the school and its people; the stranger works in another school. */
export const known = {
  school,
  [`person ${MENTOR}`]: person('EMPLOYEE'),
  [`person ${DEPUTY}`]: person('EMPLOYEE'),
  [`person ${PUPIL}`]: person('PUPIL'),
  [`person ${STRANGER}`]: person('EMPLOYEE', OTHER_SCHOOL_ID),
};
