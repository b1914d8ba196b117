import { scenario } from '@vekha/event-sourcing/testing/scenario';
import fc from 'fast-check';
import { surveyCommands } from '../commands';
import { CampaignAnalysed, QuestionnaireResponseWithdrawn } from '../events';
import type { PreviousRoundFacts } from '../needed-facts';
import { CAMPAIGN_ID, closedFor, diagnosticsPlanned, needsPlanned, ofCampaign, openedFor, OTHER_SCHOOL_ID, people, person, PREVIOUS_ID, responded, SCHOOL_ID } from '../testing/school-campaigns';
import { PublishAnalysis } from './publish-analysis.command';

const GOALS = 'mentee-goals';
/** So many people have answered one question of a round that is closed. */
const closed = (answers: number) => [diagnosticsPlanned, openedFor(9), ...people(answers).map((personId) => responded(personId, [GOALS, 'needs'])), closedFor(9, answers)];
const counts = (...degrees: readonly number[]) => degrees.map((count, index) => ({ option: String(index + 1), count }));
const tally = (unread: number, ...degrees: readonly number[]) => [{ question: GOALS, options: counts(...degrees), unread }];
const first = { campaignId: CAMPAIGN_ID, firstRound: true };
const publishing = (answers: number, command: PublishAnalysis, facts: object = {}) => scenario(surveyCommands).given(...closed(answers)).knowing(facts).when(PublishAnalysis, command);

interface Shown {
  readonly results: readonly { readonly question: string; readonly suppressed: boolean; readonly counts: readonly object[]; readonly mean?: number }[];
  readonly changes: readonly object[];
}
const shownOf = (asked: ReturnType<typeof publishing>): Shown => asked.acceptedEvents()[0]?.data as Shown;
const goalsIn = (asked: ReturnType<typeof publishing>) => shownOf(asked).results.find(({ question }) => question === GOALS);

const previous: PreviousRoundFacts = { schoolId: SCHOOL_ID, kind: 'QUARTERLY_DIAGNOSTICS', status: 'Analysed', opensOn: '2023-09-04', results: [{ question: GOALS, mean: 350 }, { question: 'mentor-time', mean: 400 }] };
const second = { campaignId: CAMPAIGN_ID, previousCampaignId: PREVIOUS_ID, tally: tally(0, 0, 1, 1, 2, 2) };

describe('Publish the analysis of a campaign', () => {
  it('keeps counts and the mean in hundredths of each question, and nobody’s answer', () => {
    expect(goalsIn(publishing(6, { ...first, tally: tally(0, 0, 1, 1, 2, 2) }))).toEqual({ question: GOALS, answered: 6, unread: 0, suppressed: false, counts: counts(0, 1, 1, 2, 2), mean: 383 });
  });

  it('a question nobody answered has no counts, and own words are never counted', () => {
    const { results } = shownOf(publishing(6, { ...first, tally: tally(0, 0, 1, 1, 2, 2) }));
    expect(results.find(({ question }) => question === 'mentor-time')).toEqual({ question: 'mentor-time', answered: 0, unread: 0, suppressed: true, counts: [] });
    expect(results.map(({ question }) => question)).not.toContain('needs');
    publishing(6, { ...first, tally: [...tally(0, 0, 1, 1, 2, 2), { question: 'needs', options: [], unread: 6 }] }).rejects('TALLY_OF_OWN_WORDS');
  });

  it('IND-19: keeps no counts of fewer than five readable answers, and no mean', () => {
    expect(goalsIn(publishing(4, { ...first, tally: tally(0, 0, 0, 0, 2, 2) }))).toEqual({ question: GOALS, answered: 4, unread: 0, suppressed: true, counts: [] });
    expect(goalsIn(publishing(5, { ...first, tally: tally(1, 0, 0, 0, 2, 2) }))).toEqual({ question: GOALS, answered: 5, unread: 1, suppressed: true, counts: [] });
    expect(goalsIn(publishing(5, { ...first, tally: tally(0, 0, 0, 1, 2, 2) }))).toMatchObject({ suppressed: false, mean: 420 });
  });

  it('IND-19: whatever is counted, what is suppressed shows neither counts nor mean nor change', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }), fc.nat({ max: 9 }), (degrees, lost) => {
      const unread = Math.min(lost, degrees.length);
      const readable = degrees.slice(unread);
      const each = [1, 2, 3, 4, 5].map((degree) => readable.filter((one) => one === degree).length);
      const asked = publishing(degrees.length, { ...second, tally: tally(unread, ...each) }, { previous });
      const goals = goalsIn(asked);
      const few = readable.length < 5;
      const mean = Math.round((100 * readable.reduce((sum, one) => sum + one, 0)) / readable.length);
      expect(goals).toEqual({ question: GOALS, answered: degrees.length, unread, suppressed: few, counts: few ? [] : counts(...each), ...(!few && { mean }) });
      expect(shownOf(asked).changes).toEqual(few ? [] : [{ question: GOALS, previous: 350, current: mean, change: mean - 350 }]);
    }));
  });

  it.each([
    ['fewer counts than answers', tally(0, 0, 1, 1, 2, 1), 'TALLY_MISMATCH'],
    ['more counts than answers', tally(1, 0, 1, 1, 2, 2), 'TALLY_MISMATCH'],
    ['more unread than answers', tally(7), 'TALLY_MISMATCH'],
    ['a degree the scale does not have', [{ question: GOALS, options: [{ option: '6', count: 6 }], unread: 0 }], 'OPTION_UNKNOWN'],
    ['one degree twice', [{ question: GOALS, options: [{ option: '5', count: 3 }, { option: '5', count: 3 }], unread: 0 }], 'OPTION_UNKNOWN'],
    ['no count of an answered question', [], 'TALLY_MISSING'],
    ['a question the questionnaire does not have', [...tally(0, 0, 1, 1, 2, 2), { question: 'constructor', options: [], unread: 0 }], 'TALLY_OF_OWN_WORDS'],
    ['one question twice', [...tally(0, 0, 1, 1, 2, 2), ...tally(0, 0, 1, 1, 2, 2)], 'TALLY_OF_OWN_WORDS'],
  ])('refuses %s: the log knows how many answered', (_what, given, code) => {
    publishing(6, { ...first, tally: given }).rejects(code);
  });

  it('does not count a response that was taken back', () => {
    const back = QuestionnaireResponseWithdrawn({ ...ofCampaign, personId: person(1), cause: 'CONSENT_WITHDRAWN' });
    scenario(surveyCommands).given(...closed(6), back).knowing({}).when(PublishAnalysis, { ...first, tally: tally(0, 0, 1, 1, 2, 2) }).rejects('TALLY_MISMATCH');
    scenario(surveyCommands).given(...closed(6), back).knowing({}).when(PublishAnalysis, { ...first, tally: tally(0, 0, 1, 1, 2, 1) }).acceptedEvents();
  });

  it('QD-2: a later round carries the table of changes of the scales that both rounds show', () => {
    const results = shownOf(publishing(6, second, { previous })).results;
    publishing(6, second, { previous }).then(CampaignAnalysed({
      ...ofCampaign, kind: 'QUARTERLY_DIAGNOSTICS', responses: 6, results: results as never, previousCampaignId: PREVIOUS_ID, changes: [{ question: GOALS, previous: 350, current: 383, change: 33 }],
    }));
    expect(shownOf(publishing(6, second, { previous: { ...previous, results: [{ question: GOALS }] } })).changes).toEqual([]);
  });

  it.each([
    ['of another school', { ...previous, schoolId: OTHER_SCHOOL_ID }],
    ['of another kind', { ...previous, kind: 'INTERIM_FEEDBACK' }],
    ['not analysed yet', { ...previous, status: 'Closed' }],
    ['not earlier', { ...previous, opensOn: '2023-11-06' }],
    ['nobody knows', undefined],
  ])('QD-2: refuses a previous round %s', (_which, facts) => {
    publishing(6, second, { previous: facts }).rejects('PREVIOUS_ROUND_WRONG');
  });

  it('QD-2: a round of diagnostics says which one it follows, or that it is the first', () => {
    publishing(6, { campaignId: CAMPAIGN_ID, tally: tally(0, 0, 1, 1, 2, 2) }).rejects('PREVIOUS_ROUND_NEEDED');
  });

  describe('QD-6: of needs', () => {
    const needs = [needsPlanned, openedFor(6), ...people(6).map((personId) => responded(personId, ['areas', 'way'], 'NEEDS_SURVEY')), closedFor(6, 6, 'NEEDS_SURVEY')];
    const analysing = (report: PublishAnalysis['report'], facts: object = {}, areas = [{ option: 'lesson', count: 6 }, { option: 'class', count: 3 }]) =>
      scenario(surveyCommands).given(...needs).knowing(facts).when(PublishAnalysis, {
        campaignId: CAMPAIGN_ID,
        tally: [{ question: 'areas', options: areas, unread: 0 }, { question: 'way', options: [{ option: 'single', count: 6 }], unread: 0 }],
        ...(report && { report }),
      });
    const documentId = PREVIOUS_ID;

    it('yields a report document (004:L21)', () => {
      analysing(undefined).rejects('REPORT_NEEDED');
      expect(analysing({ date: '2023-11-10', number: '7' }).acceptedEvents()[0]?.data).toMatchObject({ report: { date: '2023-11-10', number: '7' } });
      expect(analysing({ date: '2023-11-10', documentId }, { document: { schoolId: SCHOOL_ID, kind: 'REPORT' } }).acceptedEvents()[0]?.data).toMatchObject({ report: { documentId } });
    });

    it('refuses a report of tomorrow, of another school, and a paper that is no report', () => {
      analysing({ date: '2023-11-11' }).rejects('REPORT_IN_FUTURE');
      analysing({ date: '2023-11-10', documentId }).rejects('REPORT_MISSING');
      analysing({ date: '2023-11-10', documentId }, { document: { schoolId: OTHER_SCHOOL_ID, kind: 'REPORT' } }).rejects('REPORT_MISSING');
      analysing({ date: '2023-11-10', documentId }, { document: { schoolId: SCHOOL_ID, kind: 'ORDER' } }).rejects('REPORT_MISSING');
    });

    it('counts several choices of one person, none more often than there are answers', () => {
      analysing({ date: '2023-11-10' }, {}, [{ option: 'lesson', count: 7 }]).rejects('TALLY_MISMATCH');
    });
  });

  it('waits for the closing', () => {
    scenario(surveyCommands).given(diagnosticsPlanned, openedFor(2)).knowing({}).when(PublishAnalysis, { ...first, tally: [] }).rejects('CAMPAIGN_NOT_CLOSED');
  });
});
