import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import type { Campaign } from '../campaign';
import { CampaignPlanned, type SurveyEvent } from '../events';
import type { ProgrammeFacts, SchoolFacts } from '../needed-facts';
import type { Questionnaire } from '../questionnaire';
import { editionValidOn, questionnairesOf } from '../questionnaire-library';
import { refuse } from '../rejections';
import type { PlanCampaign } from './plan-campaign.command';

interface Facts {
  readonly school: SchoolFacts | undefined;
  readonly programme?: ProgrammeFacts | undefined;
}

/** QD-1: diagnostics belong to one academic quarter (001:L248). QD-5: the final survey of a programme follows its completion (000:L20; 002:L121). */
export const planCampaign: Decide<Campaign, PlanCampaign, SurveyEvent, Facts> = (command, { planned }, { facts, id }) => {
  if (planned) return refuse('CAMPAIGN_EXISTS');
  const { school } = facts;
  if (!school) return refuse('SCHOOL_MISSING');
  const { opensOn, closesOn, kind, programmeId } = command;
  if (closesOn < opensOn) return refuse('CAMPAIGN_REVERSED', { opensOn, closesOn });
  const questionnaire = editionValidOn(command.questionnaire, opensOn);
  const refusal = wrongQuestionnaire(questionnaire, command) ?? outsideQuarter(command, school) ?? wrongProgramme(command, facts.programme);
  if (refusal || !questionnaire) return refusal ?? refuse('QUESTIONNAIRE_UNKNOWN');

  const { code, edition, title, questions } = questionnaire;
  const quarter = kind === 'QUARTERLY_DIAGNOSTICS' ? quarterOn(school, opensOn) : undefined;
  return accept(CampaignPlanned({
    campaignId: command.campaignId ?? id('campaign'),
    schoolId: school.schoolId,
    zone: school.zone,
    kind,
    questionnaire: { code, edition, title, questions },
    opensOn,
    closesOn,
    ...(quarter && { quarter: { name: quarter.name, start: quarter.start, end: quarter.end } }),
    ...(programmeId !== undefined && { programmeId }),
  }));
};

function wrongQuestionnaire(questionnaire: Questionnaire | undefined, { questionnaire: code, kind, opensOn }: PlanCampaign): Decision<never> | undefined {
  const known = questionnairesOf(kind).join(', ');
  if (!questionnaire) return refuse('QUESTIONNAIRE_UNKNOWN', { code, date: opensOn, known });
  return questionnaire.kind === kind ? undefined : refuse('QUESTIONNAIRE_OF_OTHER_KIND', { title: questionnaire.title, known });
}

const quarterOn = ({ terms = [] }: SchoolFacts, day: string) => terms.find(({ start, end }) => start <= day && day <= end);

function outsideQuarter({ kind, opensOn, closesOn }: PlanCampaign, school: SchoolFacts): Decision<never> | undefined {
  if (kind !== 'QUARTERLY_DIAGNOSTICS') return undefined;
  const quarter = quarterOn(school, opensOn);
  if (!quarter) return refuse('QUARTER_UNKNOWN', { date: opensOn });
  return closesOn > quarter.end ? refuse('QUARTER_CROSSED', { quarter: quarter.name, end: quarter.end }) : undefined;
}

function wrongProgramme({ kind, schoolId, programmeId }: PlanCampaign, programme: ProgrammeFacts | undefined): Decision<never> | undefined {
  if (programmeId === undefined) return undefined;
  if (kind !== 'INTERIM_FEEDBACK' && kind !== 'FINAL_QUALITY_MONITORING') return refuse('PROGRAMME_NOT_ASKED');
  if (programme?.schoolId !== schoolId) return refuse('PROGRAMME_MISSING');
  return kind === 'FINAL_QUALITY_MONITORING' && programme.completedOn === undefined ? refuse('PROGRAMME_NOT_COMPLETED') : undefined;
}
