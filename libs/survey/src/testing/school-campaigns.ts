import type { DataOf } from '@vekha/event-sourcing/event-definition';
import { sealed } from '@vekha/event-sourcing/sealed';
import { CampaignAnalysed, CampaignClosed, CampaignOpened, CampaignPlanned, QuestionnaireResponseSubmitted } from '../events';
import type { PersonFacts, SchoolFacts } from '../needed-facts';
import type { Questionnaire } from '../questionnaire';
import { diagnostics } from '../questionnaires/diagnostics';
import { needsOfTeachers } from '../questionnaires/needs-of-teachers';

export const SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0011';
export const OTHER_SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0012';
export const CAMPAIGN_ID = '3a9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01';
export const PREVIOUS_ID = '3a9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f00';
export const PROGRAMME_ID = '4b9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01';

/** Invented people: odd numbers are mentors, even ones mentees. */
export const person = (no: number): string => `7c2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0${String(no).padStart(3, '0')}`;
export const people = (howMany: number): string[] => Array.from({ length: howMany }, (_, index) => person(index + 1));

export const consented: PersonFacts['consents'] = [{ kind: 'PERSONAL_DATA', state: 'Given' }];
export const mentor: PersonFacts = { schoolId: SCHOOL_ID, mentor: {}, consents: consented };
export const mentee: PersonFacts = { schoolId: SCHOOL_ID, mentee: {}, consents: consented };

/** Facts of so many people, as `needs` asks for them. */
export const knownPeople = (howMany: number): Record<`person ${string}`, PersonFacts> =>
  Object.fromEntries(people(howMany).map((personId, index) => [`person ${personId}`, index % 2 === 0 ? mentor : mentee]));

const secondQuarter = { name: '2 четверть', start: '2023-11-06', end: '2023-12-29' };
export const school: SchoolFacts = { schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk', terms: [{ name: '1 четверть', start: '2023-09-01', end: '2023-10-27' }, secondQuarter] };

export const ofCampaign = { campaignId: CAMPAIGN_ID, schoolId: SCHOOL_ID };

export const asked = ({ code, edition, title, questions }: Questionnaire) => ({ code, edition, title, questions });

const common = { ...ofCampaign, zone: 'Asia/Irkutsk', opensOn: '2023-11-06', closesOn: '2023-11-24' };

export const diagnosticsPlanned = CampaignPlanned({ ...common, kind: 'QUARTERLY_DIAGNOSTICS', questionnaire: asked(diagnostics), quarter: secondQuarter });
export const needsPlanned = CampaignPlanned({ ...common, kind: 'NEEDS_SURVEY', questionnaire: asked(needsOfTeachers) });
export const openedFor = (howMany: number) => CampaignOpened({ ...ofCampaign, participants: people(howMany) });

type Response = DataOf<typeof QuestionnaireResponseSubmitted.fields>;

export const responded = (personId: string, questions: readonly string[], kind: Response['kind'] = 'QUARTERLY_DIAGNOSTICS') =>
  QuestionnaireResponseSubmitted({
    ...ofCampaign,
    kind,
    personId,
    form: 'ELECTRONIC',
    answeredOn: '2023-11-09',
    replaces: false,
    answers: questions.map((question) => ({ question, answer: sealed('answers.0.scale', 4) })),
  });

export const closedFor = (howMany: number, answered: number, kind: Response['kind'] = 'QUARTERLY_DIAGNOSTICS') =>
  CampaignClosed({ ...ofCampaign, kind, asOf: '2023-11-10', denominator: people(howMany), answered });

export const analysed = CampaignAnalysed({ ...ofCampaign, kind: 'QUARTERLY_DIAGNOSTICS', responses: 0, results: [], changes: [] });
