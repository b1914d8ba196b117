import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import type { SchoolEvent } from '../events';
import { CuratorAppointed, CuratorDismissed } from '../organisation-events';
import { registered, SCHOOL_ID } from '../testing/registered-school';
import { act, DEPUTY, DOCUMENT_ID, order, OTHER_DEPUTY, people, PUPIL, STRANGER, TEACHER } from '../testing/school-people';
import { AppointCurator } from './appoint-curator.command';

const asked = { schoolId: SCHOOL_ID, personId: DEPUTY, post: 'DEPUTY_HEAD' as const, order };
const appointing = (more: Partial<Asked<AppointCurator>> = {}, ...history: readonly SchoolEvent[]) =>
  scenario(schoolCommands).given(registered, ...history).knowing(people).by('a-director', 'director').when(AppointCurator, { ...asked, ...more });
const appointed = CuratorAppointed({ ...asked, from: order.date });

describe('Appoint a curator', () => {
  it('a deputy head, by the director’s order, from the day of the order or another (001:L127, L138)', () => {
    appointing().then(appointed);
    appointing({ from: '2023-12-01' }).then(CuratorAppointed({ ...asked, from: '2023-12-01' }));
    expect(() => scenario(schoolCommands).when(AppointCurator, { ...asked, order: undefined } as unknown as typeof asked)).toThrow('«Приказ»');
  });

  it('another employee only where a local act of the school allows it', () => {
    const other = { personId: TEACHER, post: 'OTHER' as const };
    appointing(other).rejects('CURATOR_NOT_DEPUTY_HEAD');
    appointing({ ...other, act }).then(CuratorAppointed({ ...asked, ...other, act, from: order.date }));
    appointing({ ...other, act: { ...act, date: '2023-11-11' } }).rejects('ACT_IN_FUTURE');
  });

  it('never a pupil, and nobody of another school', () => {
    appointing({ personId: PUPIL }).rejects('CURATOR_NOT_EMPLOYEE');
    appointing({ personId: STRANGER }).rejects('PERSON_MISSING');
  });

  it('one at a time: the same again changes nothing, another is a replacement, after a dismissal the place is free', () => {
    appointing({}, appointed).thenNothing();
    appointing({ personId: OTHER_DEPUTY }, appointed).rejects('CURATOR_PRESENT');
    const dismissed = CuratorDismissed({ schoolId: SCHOOL_ID, personId: DEPUTY, order, from: '2023-10-01' });
    appointing({ personId: OTHER_DEPUTY }, appointed, dismissed).then(CuratorAppointed({ ...asked, personId: OTHER_DEPUTY, from: order.date }));
  });

  it('the order may be a paper of the school, and is then kept with it', () => {
    const cited = { ...order, documentId: DOCUMENT_ID };
    appointing({ order: cited }).then(CuratorAppointed({ ...asked, order: cited, from: order.date }));
  });

  it('refuses an order of a day that has not come, and a school nobody entered', () => {
    appointing({ order: { number: '1', date: '2023-11-11' } }).rejects('ORDER_IN_FUTURE');
    scenario(schoolCommands).knowing(people).when(AppointCurator, asked).rejects('SCHOOL_MISSING');
  });
});
