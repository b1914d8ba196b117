import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import type { SchoolEvent } from '../events';
import { AgreementConcluded, AgreementTerminated } from '../organisation-events';
import { registered, SCHOOL_ID } from '../testing/registered-school';
import { TerminateAgreement } from './terminate-agreement.command';

const agreementId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0a01';
const concluded = AgreementConcluded({ schoolId: SCHOOL_ID, agreementId, subject: 'NETWORK', partner: 'МБУ ДО «Дом творчества»', number: '3/23', date: '2023-09-15' });
const asked = { schoolId: SCHOOL_ID, agreementId, ground: 'BY_BOTH_SIDES' as const };
const terminating = (more: Partial<Asked<TerminateAgreement>> = {}, history: readonly SchoolEvent[] = [registered, concluded]) =>
  scenario(schoolCommands).given(...history).when(TerminateAgreement, { ...asked, ...more });
const terminated = (on = '2023-11-10') => AgreementTerminated({ ...asked, on });

describe('Terminate an agreement', () => {
  it('keeps the ground and the day, once', () => {
    terminating().then(terminated());
    terminating({ occurredOn: '2023-10-01' }).then(terminated('2023-10-01'));
    terminating({ ground: 'TERM_ENDED' }, [registered, concluded, terminated()]).thenNothing();
  });

  it('refuses a day before it was concluded, one that has not come, and an agreement there is not', () => {
    terminating({ occurredOn: '2023-09-14' }).rejects('TERMINATED_BEFORE_DATE');
    terminating({ occurredOn: '2023-11-11' }).rejects('DAY_IN_FUTURE');
    terminating({ agreementId: SCHOOL_ID }).rejects('AGREEMENT_UNKNOWN');
    terminating({}, []).rejects('SCHOOL_MISSING');
  });
});
