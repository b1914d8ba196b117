import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { surveyCommands } from '../commands';
import { CampaignPlanned } from '../events';
import { diagnostics } from '../questionnaires/diagnostics';
import { finalQuality } from '../questionnaires/final-quality';
import { asked, CAMPAIGN_ID, diagnosticsPlanned, OTHER_SCHOOL_ID, PROGRAMME_ID, person, school, SCHOOL_ID } from '../testing/school-campaigns';
import { PlanCampaign } from './plan-campaign.command';

const round = { schoolId: SCHOOL_ID, campaignId: CAMPAIGN_ID, kind: 'QUARTERLY_DIAGNOSTICS' as const, questionnaire: 'diagnostics', opensOn: '2023-11-06', closesOn: '2023-11-24' };
const final = { ...round, kind: 'FINAL_QUALITY_MONITORING' as const, questionnaire: 'final-quality', programmeId: PROGRAMME_ID };
const programme = { schoolId: SCHOOL_ID, mentorId: person(1), menteeIds: [person(2)], completedOn: '2023-11-01' };
const planning = (command: PlanCampaign, facts: object = {}) => scenario(surveyCommands).knowing({ school, ...facts }).when(PlanCampaign, command);

describe('Plan a campaign', () => {
  it('QD-1: a round of diagnostics belongs to the academic quarter it opens in (001:L248)', () => {
    planning(round).then(diagnosticsPlanned);
  });

  it('QD-1: refuses a round outside every adopted quarter, and one that would cross its end', () => {
    planning({ ...round, opensOn: '2023-10-30', closesOn: '2023-11-10' }).rejects('QUARTER_UNKNOWN');
    planning(round, { school: { schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk' } }).rejects('QUARTER_UNKNOWN');
    planning({ ...round, closesOn: '2023-12-30' }).rejects('QUARTER_CROSSED');
    planning({ ...round, closesOn: '2023-12-29' }).acceptedEvents();
  });

  it('keeps the words of the questionnaire with the campaign, so that an answer can be read beside its question', () => {
    expect(planning(round).acceptedEvents()[0]?.data).toMatchObject({ questionnaire: { code: 'diagnostics', edition: 1, questions: asked(diagnostics).questions } });
  });

  it('QD-5: the final survey of a programme follows its completion; one of the whole school needs no programme (000:L20)', () => {
    planning(final, { programme }).then(CampaignPlanned({
      campaignId: CAMPAIGN_ID, schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk', kind: 'FINAL_QUALITY_MONITORING', questionnaire: asked(finalQuality),
      opensOn: '2023-11-06', closesOn: '2023-11-24', programmeId: PROGRAMME_ID,
    }));
    const { completedOn: _completed, ...running } = programme;
    planning(final, { programme: running }).rejects('PROGRAMME_NOT_COMPLETED');
    planning({ ...final, kind: 'INTERIM_FEEDBACK', questionnaire: 'interim-feedback' }, { programme: running }).acceptedEvents();
    const { programmeId: _programme, ...ofSchool } = final;
    expect(planning(ofSchool).acceptedEvents()[0]?.data).not.toHaveProperty('programmeId');
  });

  it('refuses a programme of another school as one that does not exist, and a programme where none is asked for', () => {
    planning(final).rejects('PROGRAMME_MISSING');
    planning(final, { programme: { ...programme, schoolId: OTHER_SCHOOL_ID } }).rejects('PROGRAMME_MISSING');
    planning({ ...round, programmeId: PROGRAMME_ID }, { programme }).rejects('PROGRAMME_NOT_ASKED');
  });

  it('refuses a questionnaire that is unknown, not yet valid, or of another kind, and says which one fits', () => {
    expect(planning({ ...round, questionnaire: 'constructor' }).rejects('QUESTIONNAIRE_UNKNOWN').message).toContain('diagnostics');
    planning({ ...round, kind: 'NEEDS_SURVEY', questionnaire: 'needs-of-teachers', opensOn: '2020-08-31' }).rejects('QUESTIONNAIRE_UNKNOWN');
    expect(planning({ ...round, questionnaire: 'final-quality' }).rejects('QUESTIONNAIRE_OF_OTHER_KIND').message).toContain('diagnostics');
  });

  it('refuses a campaign that ends before it begins, one without a school, and an id that is taken', () => {
    planning({ ...round, closesOn: '2023-11-05' }).rejects('CAMPAIGN_REVERSED');
    scenario(surveyCommands).when(PlanCampaign, round).rejects('SCHOOL_MISSING');
    scenario(surveyCommands).given(diagnosticsPlanned).knowing({ school }).when(PlanCampaign, round).rejects('CAMPAIGN_EXISTS');
  });
});
