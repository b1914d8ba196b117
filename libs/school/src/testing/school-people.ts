import { SCHOOL_ID } from './registered-school';

/** Invented people: two deputy heads, a teacher, a pupil; the stranger works in another school. */
export const DEPUTY = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0201';
export const OTHER_DEPUTY = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0202';
export const TEACHER = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0203';
export const PUPIL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0204';
export const STRANGER = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0205';
export const DOCUMENT_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0d01';

const person = (personId: string, kind: 'EMPLOYEE' | 'PUPIL', schoolId = SCHOOL_ID) => ({ [`person ${personId}`]: { schoolId, kind } });

export const people = {
  ...person(DEPUTY, 'EMPLOYEE'), ...person(OTHER_DEPUTY, 'EMPLOYEE'), ...person(TEACHER, 'EMPLOYEE'), ...person(PUPIL, 'PUPIL'),
  ...person(STRANGER, 'EMPLOYEE', '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028'),
};

/** The ordinary day of a scenario is 10 November 2023. */
export const order = { number: '118', date: '2023-09-01' };
export const act = { title: 'Положение о системе наставничества', number: '12', date: '2023-08-30' };
