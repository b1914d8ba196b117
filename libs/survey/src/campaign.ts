import type { Decider } from '@vekha/event-sourcing/decider';
import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { CampaignAnalysed, CampaignPlanned, SurveyEvent } from './events';

export type CampaignResults = DataOf<typeof CampaignAnalysed.fields>['results'];

export interface Campaign {
  readonly status: 'Unknown' | 'Planned' | 'Open' | 'Closed' | 'Analysed' | 'Cancelled';
  readonly planned: DataOf<typeof CampaignPlanned.fields> | undefined;
  readonly invited: readonly string[];
  /** The questions each standing response answers, by person. */
  readonly responses: ReadonlyMap<string, readonly string[]>;
  /** The civil day each person was last reminded on. */
  readonly reminded: ReadonlyMap<string, string>;
  readonly results: CampaignResults;
}

export const campaign: Decider<Campaign, SurveyEvent> = {
  initial: { status: 'Unknown', planned: undefined, invited: [], responses: new Map(), reminded: new Map(), results: [] },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'CampaignPlanned':
        return { ...state, status: 'Planned', planned: data };
      case 'CampaignOpened':
        return { ...state, status: 'Open', invited: data.participants };
      case 'ParticipantsInvited':
        return { ...state, invited: [...state.invited, ...data.participants] };
      case 'QuestionnaireResponseSubmitted':
        return { ...state, responses: new Map(state.responses).set(data.personId, data.answers.map(({ question }) => question)) };
      case 'QuestionnaireResponseWithdrawn':
        return { ...state, responses: new Map([...state.responses].filter(([personId]) => personId !== data.personId)) };
      case 'RespondentReminded':
        return { ...state, reminded: new Map(state.reminded).set(data.personId, data.on) };
      case 'CampaignClosed':
        return { ...state, status: 'Closed' };
      case 'CampaignAnalysed':
        return { ...state, status: 'Analysed', results: data.results };
      case 'CampaignCancelled':
        return { ...state, status: 'Cancelled' };
      default:
        return state;
    }
  },
};

/** What decisions of other streams may know of a campaign. */
export function campaignFacts({ status, planned, results }: Campaign) {
  return planned && { schoolId: planned.schoolId, kind: planned.kind, status, opensOn: planned.opensOn, ...(planned.quarter && { quarter: planned.quarter }), results };
}
