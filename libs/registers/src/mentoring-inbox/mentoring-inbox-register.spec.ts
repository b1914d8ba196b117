import { SiteMaterialPublished, SiteMaterialRemoved } from '@vekha/activity/events';
import { mayGive } from '@vekha/access/permissions';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { ConsentRenewalRequested, ConsentSigned, ConsentWithdrawn } from '@vekha/people/consent-events';
import { DataDestructionDecided, DataDestructionScheduled, DataRetentionBasisRecorded, DestructionActSigned, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import { MenteeCompleted, MenteeMatched, MenteePromotedToMentorCandidate, MentorSearchStalled, PsychologicalSupportOffered } from '@vekha/people/mentee-events';
import { PairMentorReplaced, ReplacementSought } from '@vekha/programme/match-events';
import { CompletionProposed } from '@vekha/programme/outcome-events';
import { ProgrammeMeasureReopened } from '@vekha/programme/plan-events';
import { DocumentAcknowledged, DocumentAcknowledgementRequired, DocumentRepealed, OrderIssued } from '@vekha/records/events';
import { mentoringInboxRegister } from './mentoring-inbox-register';
import { getsThings, thingActions, thingKinds } from './mentoring-things';

type Events = Parameters<ReturnType<typeof projected>['given']>[1];
const scope = 'school:s';
const inbox = (...events: Events) => events.reduce((register, event, index) => register.given(`stream-${index}`, [event], { scope }), projected(mentoringInboxRegister)).rows();
const lines = (...events: Events) => Object.values(inbox(...events)).filter(({ role }) => role !== '');
const things = (...events: Events) => lines(...events).map(({ role, kind }) => `${role} ${kind}`).sort();

const personId = 'p';
const programmeId = 'g';
const ofConsent = { personId, consentId: 'c' };
const order = { number: '7', date: '2026-03-02' };
const act = { actNumber: '2-ПД', actDate: '2026-03-16' };
const purposes = ['mentoring', 'diagnostics'];
const deadline = { from: '2026-03-01', dueOn: '2026-03-31', zone: 'Europe/Moscow', calendarVersion: 'ru', tzdata: '2026a', rule: 'R', why: [], rungs: [] };
const scheduled = DataDestructionScheduled({ ...ofConsent, purposes, receivedOn: '2026-03-01', dueOn: '2026-03-31', policy: 'P', deadline });
const decided = DataDestructionDecided({ ...ofConsent, purposes, decidedBy: [], ...act });
const kept = (...left: readonly string[]) => DataRetentionBasisRecorded({ ...ofConsent, purposes: ['mentoring'], basis: 'B', source: 'ТК РФ', left });
const withdrawn = (kind: 'PERSONAL_DATA' | 'ASSIGNMENT' | 'DISSEMINATION') => ConsentWithdrawn({ ...ofConsent, kind, receivedOn: '2026-03-01', giverRole: 'SUBJECT', form: 'PAPER' });

describe('The inbox of people, pairs, programmes and papers', () => {
  it('MR-6: the search for another mentor waits for the curator and the director until one is found', () => {
    const sought = ReplacementSought({ programmeId, mentorId: personId, cause: 'MENTOR_RELEASED' });
    expect(things(sought)).toEqual(['curator REPLACEMENT_SOUGHT', 'director REPLACEMENT_SOUGHT']);
    expect(lines(sought)[0]).toMatchObject({ about: { programmeId, personId }, reason: 'MENTOR_RELEASED', title: 'Найти паре другого наставника' });
    expect(lines(sought)[0]?.why).toBe('Вы получили это как куратор: наставник этой пары больше не может её вести, замену ищет куратор.');
    expect(things(sought, PairMentorReplaced({ programmeId, from: personId, to: 'q', order }))).toEqual([]);
  });

  it('PP-6: a proposed completion waits for the curator, unless a row is opened again', () => {
    const proposed = CompletionProposed({ programmeId, measuresTotal: 1, measuresDone: 1, notApplicable: 0 });
    expect(things(proposed)).toEqual(['curator COMPLETION_PROPOSED']);
    expect(things(proposed, ProgrammeMeasureReopened({ programmeId, measureId: '1' }))).toEqual([]);
  });

  it('a mentee who has completed may become a mentor: the curator decides', () => {
    const completed = MenteeCompleted({ personId, programmeId });
    expect(things(completed)).toEqual(['curator MAY_BECOME_MENTOR']);
    expect(things(completed, MenteePromotedToMentorCandidate({ personId }))).toEqual([]);
  });

  it('MT-3: a search that lasts too long is told to the curator and the psychologist, once, until there is a mentor', () => {
    const stalled = MentorSearchStalled({ personId, since: '2026-02-01', limitDays: 21 });
    expect(things(stalled, stalled)).toEqual(['curator SEARCH_STALLED', 'psychologist SEARCH_STALLED']);
    expect(things(stalled, PsychologicalSupportOffered({ personId, answer: 'ACCEPTED' }))).toEqual(['curator SEARCH_STALLED']);
    expect(things(stalled, MenteeMatched({ personId, programmeId }))).toEqual([]);
  });

  it('CO-2: the pupil’s own consent is asked for until it is given', () => {
    const asked = ConsentRenewalRequested({ ...ofConsent, kind: 'PERSONAL_DATA', newConsentId: 'own' });
    const own = ConsentSigned({ personId, consentId: 'own', kind: 'PERSONAL_DATA', giverRole: 'SUBJECT', form: 'PAPER', givenOn: '2026-03-02', textVersion: 'V1', policy: 'P', purposes, dataCategories: [], actions: [], contains: [] });
    expect(things(asked)).toEqual(['curator OWN_CONSENT_ASKED']);
    expect(things(asked, own)).toEqual([]);
  });

  it('CO-4: destruction waits for the two who decide, with its term; what another basis leaves is decided on anew', () => {
    const both = ['data-protection-officer DESTRUCTION_DUE', 'director DESTRUCTION_DUE'];
    expect(things(scheduled)).toEqual(both);
    expect(lines(scheduled)[0]).toMatchObject({ dueOn: '2026-03-31', about: ofConsent });
    expect(things(scheduled, decided)).toEqual([]);
    expect(things(scheduled, decided, kept('diagnostics'))).toEqual(both);
    expect(lines(scheduled, decided, kept('diagnostics'))[0]).toMatchObject({ dueOn: '2026-03-31' });
    expect(things(scheduled, kept())).toEqual([]);
  });

  it('CO-6: after the destruction its act waits to be signed', () => {
    const destroyed = PersonalDataDestroyed({ ...ofConsent, purposes, keys: [], ...act });
    expect(things(scheduled, decided, destroyed)).toEqual(['data-protection-officer DESTRUCTION_ACT', 'director DESTRUCTION_ACT']);
    expect(things(scheduled, decided, destroyed, DestructionActSigned({ ...ofConsent, ...act, signedOn: '2026-03-20' }))).toEqual([]);
  });

  it('a document waits until everybody named has signed, and says how many are missing', () => {
    const issued = OrderIssued({
      documentId: 'd', schoolId: 's', kind: 'ORDER', title: 'О наставничестве', date: '2026-03-02', effectiveFrom: '2026-03-02', original: 'PAPER', toAcknowledge: ['a', 'b'], number: '7',
      book: 'CORE', signatory: 'director', annexes: [],
    });
    const by = (who: string) => DocumentAcknowledged({ documentId: 'd', personId: who, on: '2026-03-03', form: 'PAPER' });
    expect(lines(issued, by('a')).map(({ missing }) => missing)).toEqual([1, 1]);
    expect(things(issued, by('a'), by('b'))).toEqual([]);
    expect(lines(issued, by('a'), by('b'), DocumentAcknowledgementRequired({ documentId: 'd', persons: ['c'] })).map(({ missing }) => missing)).toEqual([1, 1]);
    expect(things(issued, DocumentRepealed({ documentId: 'd', by: 'e', on: '2026-03-04' }))).toEqual([]);
  });

  it('BP-4, CO-4: a material that shows whoever withdrew is to be taken from the site by people; the rest stays', () => {
    const material = (materialId: string, ...shown: readonly string[]) => SiteMaterialPublished({ schoolId: 's', materialId, kind: 'NEWS', path: `/${materialId}`, publishedOn: '2026-02-02', shown });
    const removed = SiteMaterialRemoved({ schoolId: 's', materialId: 'm', ground: 'CONSENT_WITHDRAWN', removedOn: '2026-03-02' });
    const published = [material('m', personId, 'q'), material('n', 'q')];
    expect(things(...published, withdrawn('DISSEMINATION'))).toEqual(['curator MATERIAL_TO_REMOVE', 'system-administrator MATERIAL_TO_REMOVE']);
    expect(lines(...published, withdrawn('PERSONAL_DATA'))[0]?.about).toEqual({ schoolId: 's', materialId: 'm' });
    expect(things(...published, withdrawn('ASSIGNMENT'))).toEqual([]);
    expect(things(...published, withdrawn('DISSEMINATION'), removed)).toEqual([]);
    expect(things(...published, removed, withdrawn('DISSEMINATION'))).toEqual([]);
  });

  it('offers what the role may do, with the ids in their places', () => {
    expect(thingActions('DESTRUCTION_DUE', ofConsent, (command) => mayGive('director', command)).map(({ route }) => route))
      .toEqual(['/people/p/consents/c/decide-data-destruction', '/people/p/consents/c/retain-on-other-basis']);
    expect(thingActions('REPLACEMENT_SOUGHT', { programmeId }, (command) => mayGive('curator', command)).map(({ command }) => command)).toEqual(['SuspendPair']);
  });

  it('every kind comes to somebody, and everybody it comes to may do something about it or knows who does', () => {
    for (const { whose, actions } of Object.values(thingKinds)) {
      const roles = Object.keys(whose);
      expect(roles.length).toBeGreaterThan(0);
      expect(roles.some((role) => actions.some(({ command }) => mayGive(role, command)))).toBe(true);
    }
    expect([getsThings('data-protection-officer'), getsThings('department')]).toEqual([true, false]);
  });
});
