import { sealed } from '@vekha/event-sourcing/sealed';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import {
  CampaignAnalysed, CampaignCancelled, CampaignClosed, CampaignOpened, CampaignPlanned, ParticipantsInvited, QuestionnaireResponseSubmitted,
  QuestionnaireResponseWithdrawn, RespondentReminded,
} from '@vekha/survey/events';
import { MENTOR, OTHER, PUPIL, SCHOOL_ID, SCHOOL_SCOPE } from '../testing/people-history';
import { campaignRegister } from './campaign-register';

const of = { campaignId: 'c', schoolId: SCHOOL_ID };
const kind = 'QUARTERLY_DIAGNOSTICS';
const planned = CampaignPlanned({ ...of, zone: 'Europe/Moscow', kind, questionnaire: { code: 'q', edition: 2, title: 'Диагностика', questions: [] }, opensOn: '2026-10-01', closesOn: '2026-10-20', quarter: { name: '1 четверть', start: '2026-09-01', end: '2026-10-25' } });
const opened = CampaignOpened({ ...of, participants: [MENTOR, PUPIL] });
const response = (personId: string, replaces = false) => QuestionnaireResponseSubmitted({ ...of, kind, personId, form: 'ELECTRONIC', answeredOn: '2026-10-05', replaces, answers: [{ question: '1', answer: sealed('answers.0.answer', 4) }] });
const row = (...events: Parameters<ReturnType<typeof projected>['given']>[1]) => projected(campaignRegister).given('campaign-c', [planned, opened, ...events], { scope: SCHOOL_SCOPE, occurredOn: '2026-10-01' }).rows()['c'];

describe('The register of surveys', () => {
  it('QD-4: counts who was invited and who answered, and names nobody', () => {
    const after = row(ParticipantsInvited({ ...of, participants: [OTHER] }), response(MENTOR), response(MENTOR, true), response(PUPIL), QuestionnaireResponseWithdrawn({ ...of, personId: PUPIL, cause: 'OWN_WISH' }), RespondentReminded({ ...of, personId: OTHER, on: '2026-10-10' }));
    expect(after).toMatchObject({ kind, title: 'Диагностика', quarter: '1 четверть', invited: 3, answered: 1, reminders: 1, status: 'Open', version: 2 });
    expect(JSON.stringify(after)).not.toContain(MENTOR);
  });

  it('QD-2, QD-3: freezes the denominator at closing and shows what has changed since the last round', () => {
    const closed = CampaignClosed({ ...of, kind, asOf: '2026-10-25', denominator: [MENTOR, PUPIL], answered: 1 });
    const changes = [{ question: '1', previous: 400, current: 437, change: 37 }];
    const analysed = CampaignAnalysed({ ...of, kind, responses: 1, results: [], previousCampaignId: 'b', changes, report: { date: '2026-10-28', number: '3' } });
    expect(row(closed)).toMatchObject({ status: 'Closed', denominator: 2, answeredAtClosing: 1, asOf: '2026-10-25', until: '2026-10-25' });
    expect(row(closed, analysed)).toMatchObject({ status: 'Analysed', changes, previousCampaignId: 'b', reportNumber: '3', until: '2026-10-25' });
    expect(row(CampaignCancelled({ ...of, ground: 'MISTAKE' }))?.status).toBe('Cancelled');
  });
});
