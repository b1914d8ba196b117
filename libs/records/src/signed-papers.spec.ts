import { type CommandEntry, fold } from '@vekha/event-sourcing/command-catalogue';
import { type CommandClass } from '@vekha/event-sourcing/command-fields';
import { readCommand } from '@vekha/event-sourcing/command-input';
import type { DecisionContext, Happened } from '@vekha/event-sourcing/decider';
import fc from 'fast-check';
import { AcknowledgeDocument } from './acknowledge-document/acknowledge-document.command';
import { AmendDocument } from './amend-document/amend-document.command';
import { ArchiveDocument } from './archive-document/archive-document.command';
import { AttachScan } from './attach-scan/attach-scan.command';
import { BringIntoForce } from './bring-into-force/bring-into-force.command';
import { recordsCommands } from './commands';
import { type Document, document, type DocumentStatus } from './document';
import { EndorseDocument } from './endorse-document/endorse-document.command';
import type { DocumentEvent } from './events';
import { IssueOrder } from './issue-order/issue-order.command';
import { RepealDocument } from './repeal-document/repeal-document.command';
import { RequireAcknowledgement } from './require-acknowledgement/require-acknowledgement.command';
import { SignDocument } from './sign-document/sign-document.command';
import { SignMinutes } from './sign-minutes/sign-minutes.command';
import { DEPUTY, DOCUMENT_ID, draftOf, known, MENTOR, OTHER_ID, paper } from './testing/school-papers';

const documentId = DOCUMENT_ID;
const signing = { documentId, number: '5', original: 'PAPER', signatory: 'director' };
type Step = readonly [command: CommandClass, input: object];

const day = fc.constantFrom('2023-10-01', '2023-11-01', '2023-11-10', '2023-12-01');
const step: fc.Arbitrary<Step> = fc.oneof(
  day.map((date): Step => [IssueOrder, { ...signing, date, book: 'CORE' }]),
  fc.tuple(day, day).map(([date, effectiveFrom]): Step => [IssueOrder, { ...signing, date, effectiveFrom, book: 'PERSONNEL' }]),
  day.map((date): Step => [SignMinutes, { documentId, number: '1', date, body: 'MEETING', original: 'PAPER' }]),
  day.map((date): Step => [SignDocument, { ...signing, date }]),
  fc.constantFrom('curator', 'deputy-head').map((by): Step => [EndorseDocument, { documentId, by }]),
  fc.constantFrom(MENTOR, DEPUTY).map((personId): Step => [AcknowledgeDocument, { documentId, personId, form: 'PAPER' }]),
  fc.constantFrom<Step>(
    [BringIntoForce, { documentId }], [RequireAcknowledgement, { documentId, persons: [DEPUTY] }], [AmendDocument, { documentId, by: OTHER_ID }],
    [RepealDocument, { documentId, by: OTHER_ID }], [AttachScan, { documentId, sha256: 'ab'.repeat(32), attestedBy: MENTOR }],
    [ArchiveDocument, { documentId, term: { permanent: true, source: '01-01' } }],
  ),
);

const happened = (event: DocumentEvent): Happened<DocumentEvent> => ({ ...event, actor: { id: 'a', role: 'director' }, occurredOn: '2023-11-10', recordedAt: '2023-11-10T08:00:00.000Z' });
const facts = { ...known, [`document ${OTHER_ID}`]: paper({ date: '2023-12-31' }), file: { size: 1, mediaType: 'application/pdf' } };
const context: DecisionContext = { now: '2023-11-10T08:00:00.000Z', actor: { id: 'a', role: 'director' }, facts, tzdata: '2026a', id: (word) => word, today: () => '2023-11-10' };

/** The states a paper goes through when each step is tried in turn; what a rule refuses changes nothing. */
function lived(kind: 'ORDER' | 'MINUTES' | 'REPORT', steps: readonly Step[]): readonly Document[] {
  const states = [fold(document, [happened(draftOf(kind, [MENTOR]))])];
  for (const [command, input] of steps) {
    const state = states.at(-1) as Document;
    const entry = recordsCommands.entries.find((each) => each.command === command) as CommandEntry<Document, object, DocumentEvent>;
    const decision = entry.decide(readCommand(command, input).command as object, state, context as DecisionContext<never>);
    if (decision.accepted) states.push(fold({ ...document, initial: state }, decision.events.map(happened)));
  }
  return states;
}

const asSigned = ({ kind, title, number, book, date, effectiveFrom, annexes, persons }: Document) => ({ kind, title, number, book, date, effectiveFrom, annexes, persons });
const life = fc.tuple(fc.constantFrom('ORDER' as const, 'MINUTES' as const, 'REPORT' as const), fc.array(step, { maxLength: 25 }));

describe('Whatever is done with a paper', () => {
  it('DO-4: nothing of what was signed ever changes', () => {
    fc.assert(fc.property(life, ([kind, steps]) => {
      const signed = lived(kind, steps).filter(({ date }) => date !== undefined);
      expect(new Set(signed.map((state) => JSON.stringify(asSigned(state)))).size).toBeLessThanOrEqual(1);
    }));
  });

  it('a repealed paper is never in force again, and the archive is the end', () => {
    fc.assert(fc.property(life, ([kind, steps]) => {
      const states = lived(kind, steps).map(({ status }) => status);
      const ended = states.findIndex((status) => status === 'Repealed' || status === 'Archived');
      const after = ended < 0 ? [] : states.slice(ended);
      expect(after.filter((status) => status !== 'Repealed' && status !== 'Archived')).toEqual([]);
      expect(after.lastIndexOf('Repealed')).toBeLessThan(after.includes('Archived') ? after.indexOf('Archived') : after.length);
    }));
  });

  it('every state of its life is reached', () => {
    const reached = new Set<DocumentStatus | undefined>();
    fc.assert(fc.property(life, ([kind, steps]) => {
      for (const { status } of lived(kind, steps)) reached.add(status);
    }), { numRuns: 1000, seed: 4 });
    expect([...reached].sort()).toEqual(['Amended', 'Archived', 'Draft', 'InForce', 'OnEndorsement', 'Repealed', 'Signed']);
  });
});
