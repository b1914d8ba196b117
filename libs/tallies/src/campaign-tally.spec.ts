import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { sealed, type Sealed } from '@vekha/event-sourcing/sealed';
import { opened, openSealer } from '@vekha/event-sourcing/testing/open-sealer';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import type { AuditContext, Opened } from '@vekha/personal-data/opening';
import { campaignStream } from '@vekha/survey/commands';
import { QuestionnaireResponseSubmitted, QuestionnaireResponseWithdrawn, surveyEvents } from '@vekha/survey/events';
import { CAMPAIGN_ID, closedFor, diagnosticsPlanned, ofCampaign, openedFor, OTHER_SCHOOL_ID, people, person, SCHOOL_ID } from '@vekha/survey/testing/school-campaigns';
import { CampaignTally } from './campaign-tally';

const SCOPE = `school:${SCHOOL_ID}`;
const curator = { id: 'a-curator', role: 'curator', scopes: [SCOPE] };
const registry = new EventRegistry([...surveyEvents], [], ['diagnostics']);

const marks = (personId: string, degree: number) =>
  QuestionnaireResponseSubmitted({
    ...ofCampaign, kind: 'QUARTERLY_DIAGNOSTICS', personId, form: 'PAPER', answeredOn: '2023-11-09', replaces: false,
    answers: [{ question: 'mentee-goals', answer: sealed('answers.0.scale', degree) }, { question: 'needs', answer: sealed('answers.1.text', 'Пробные слова') }],
  });

/** A campaign's stream as the log holds it, and an opener that remembers who asked for what. */
async function campaign(history: readonly DomainEvent[], blocked: readonly string[] = []) {
  const store = new InMemoryEventStore('spec');
  const stream = campaignStream(CAMPAIGN_ID);
  const sealer = openSealer(['diagnostics']);
  const events = await Promise.all(history.map(async (event, index) => {
    const eventId = derivedId('spec', index);
    const data = await registry.seal(sealer, event, { scope: SCOPE, stream, eventId });
    const encoded = registry.encode({ type: event.type, data }, { occurredOn: '2023-11-09', correlationId: 'spec', bodyMac: 'spec' });
    return { ...encoded, eventId, scope: SCOPE, commandId: 'spec', actor: { id: 'spec', role: 'curator' }, recordedAt: '2023-11-09T08:00:00.000Z' };
  }));
  await store.append(stream, 'none', events);
  const asked: { readonly values: number; readonly context: AuditContext }[] = [];
  const closed = new Set(blocked.map((personId) => derivedId(personId, 'diagnostics')));
  const open = (values: readonly Sealed[], context: AuditContext): Promise<readonly Opened[]> => {
    asked.push({ values: values.length, context });
    return Promise.resolve(values.map((value) => (closed.has((value as unknown as { k: string }).k) ? { state: 'blocked' } : { state: 'open', value: (opened(value) as { sealed: number }).sealed })));
  };
  return { asked, tallies: new CampaignTally({ store, registry, opener: { open } }) };
}

const answered = [diagnosticsPlanned, openedFor(6), ...people(6).map((personId, index) => marks(personId, (index % 5) + 1))];
const degrees = (...counts: readonly number[]) => counts.map((count, index) => ({ option: String(index + 1), count }));

describe('The tally of a campaign', () => {
  it('opens the answers of a closed campaign once, for the one who asks, and gives their counts alone', async () => {
    const { tallies, asked } = await campaign([...answered, closedFor(6, 6)]);
    const counts = await tallies.of(CAMPAIGN_ID, curator, 'a-request');
    expect(counts).toEqual({ campaignId: CAMPAIGN_ID, status: 'Closed', responses: 6, tally: [{ question: 'mentee-goals', options: degrees(2, 1, 1, 1, 1), unread: 0 }] });
    expect(JSON.stringify(counts)).not.toMatch(/Пробные|7c2b5f0e/);
    expect(asked).toEqual([{ values: 12, context: { actor: { id: 'a-curator', role: 'curator' }, scope: SCOPE, occasion: 'campaign tally', requestId: 'a-request' } }]);
  });

  it('counts the last response of each person, and none that was taken back', async () => {
    const back = QuestionnaireResponseWithdrawn({ ...ofCampaign, personId: person(2), cause: 'CONSENT_WITHDRAWN' });
    const { tallies } = await campaign([...answered, marks(person(1), 5), back, closedFor(6, 5)]);
    expect(await tallies.of(CAMPAIGN_ID, curator, 'r')).toMatchObject({ responses: 5, tally: [{ options: degrees(1, 0, 1, 1, 2), unread: 0 }] });
  });

  it('says how many answers stay closed: withdrawn consent, destroyed, not theirs to read', async () => {
    const { tallies } = await campaign([...answered, closedFor(6, 6)], [person(3), person(4)]);
    expect(await tallies.of(CAMPAIGN_ID, curator, 'r')).toMatchObject({ responses: 6, tally: [{ options: degrees(2, 1, 0, 0, 1), unread: 2 }] });
  });

  it('opens nothing while answers come in, and nothing for another school', async () => {
    const { tallies, asked } = await campaign(answered);
    expect(await tallies.of(CAMPAIGN_ID, curator, 'r')).toBe('early');
    expect(await tallies.of(CAMPAIGN_ID, { ...curator, scopes: [`school:${OTHER_SCHOOL_ID}`] }, 'r')).toBeUndefined();
    expect(await tallies.of(OTHER_SCHOOL_ID, curator, 'r')).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
