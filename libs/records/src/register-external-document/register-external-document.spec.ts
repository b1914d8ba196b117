import { sealed } from '@vekha/event-sourcing/sealed';
import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentCameIntoForce, DocumentRegistered } from '../events';
import { orderNumberClaim } from '../order-number';
import { FOREIGN_ID, known, MENTOR, OTHER_ID, PUPIL, SCHOOL_ID, STRANGER } from '../testing/school-papers';
import { RegisterExternalDocument } from './register-external-document.command';

const asked = {
  schoolId: SCHOOL_ID, kind: 'ORDER' as const, title: 'О назначении наставников', issuer: 'SCHOOL' as const, number: '44', date: '2023-09-01', book: 'CORE' as const,
  signatory: 'director' as const, original: 'PAPER' as const,
};
type More = Partial<Asked<RegisterExternalDocument>>;
/** Fields set to undefined are left out. */
const registering = (more: { readonly [K in keyof More]?: More[K] | undefined } = {}, facts: object = known) => {
  const fields = Object.entries({ ...asked, ...more }).filter(([, value]) => value !== undefined);
  return scenario(recordsCommands).knowing(facts).when(RegisterExternalDocument, Object.fromEntries(fields) as Asked<RegisterExternalDocument>);
};
const [first] = registering().acceptedEvents();
const { documentId } = (first?.data ?? {}) as { documentId: string };
const registered = { ...asked, documentId, zone: 'Asia/Irkutsk', effectiveFrom: asked.date, persons: [], annexes: [], toAcknowledge: [] };
const cameIntoForce = DocumentCameIntoForce({ documentId, effectiveFrom: asked.date });
const claimsOf = (command: object) => recordsCommands.entries.find((entry) => entry.command.name === RegisterExternalDocument.name)?.claims?.(command, undefined);

describe('Register a document signed outside the system', () => {
  it('enters an order of the school as it lies on the table, in force since its day', () => {
    registering().then(DocumentRegistered(registered), cameIntoForce);
  });

  it('DO-1: an order of the school has a number and a book and takes the number in it', () => {
    for (const missing of ['number', 'book']) registering({ [missing]: undefined }).rejects('ORDER_INCOMPLETE');
    expect(claimsOf(asked)).toEqual([orderNumberClaim(asked, SCHOOL_ID)]);
  });

  it('DO-1: an order that a command had named takes its number up beside what named it', () => {
    const namedIn = { thing: 'roadmap' as const, id: OTHER_ID };
    registering({ namedIn }).then(DocumentRegistered({ ...registered, namedIn: `roadmap-${OTHER_ID}` }), cameIntoForce);
    expect(claimsOf({ ...asked, namedIn })).toEqual([{ ...orderNumberClaim(asked, SCHOOL_ID), sharedWith: `roadmap-${OTHER_ID}`, rejection: { code: 'ORDER_NOT_NAMED_THERE', message: expect.any(String) as string } }]);
  });

  it('DO-1: an order of another institution stands in that institution’s book, and says whose it is', () => {
    const foreign = { issuer: 'OTHER' as const, issuerName: 'Управление образования' };
    const { book: _own, ...without } = registered;
    registering({ ...foreign, book: undefined }).then(DocumentRegistered({ ...without, ...foreign }), cameIntoForce);
    expect(claimsOf({ ...asked, ...foreign })).toEqual([]);
    registering({ issuer: 'OTHER' }).rejects('ISSUER_MISSING');
  });

  it('DO-6: minutes have a number and name the body', () => {
    const { book: _none, ...without } = registered;
    const minutes = { kind: 'MINUTES' as const, body: 'PEDAGOGICAL_COUNCIL' as const, book: undefined };
    registering(minutes).then(DocumentRegistered({ ...without, kind: 'MINUTES', body: 'PEDAGOGICAL_COUNCIL' }), cameIntoForce);
    for (const missing of ['number', 'body']) registering({ ...minutes, [missing]: undefined }).rejects('MINUTES_INCOMPLETE');
  });

  it('DO-3: one that takes effect later waits', () => {
    registering({ effectiveFrom: '2024-01-09' }).then(DocumentRegistered({ ...registered, effectiveFrom: '2024-01-09' }));
  });

  it('asks the employees it names to acknowledge it, and seals its words for the one it is about', () => {
    const about = { persons: [MENTOR], personId: MENTOR, wordsAboutPerson: sealed('words', 'Назначить'), toAcknowledge: [MENTOR] };
    registering({ persons: [MENTOR], words: 'Назначить' }).then(DocumentRegistered({ ...registered, ...about }), cameIntoForce);
    registering({ persons: [MENTOR, PUPIL] }).then(DocumentRegistered({ ...registered, persons: [MENTOR, PUPIL], toAcknowledge: [MENTOR] }), cameIntoForce);
  });

  it('refuses people and annexes of another school, a day that has not come, and a school nobody entered', () => {
    registering({ persons: [STRANGER] }).rejects('PERSON_MISSING');
    registering({ annexes: [FOREIGN_ID] }).rejects('ANNEX_MISSING');
    registering({ date: '2023-11-11' }).rejects('SIGNED_IN_FUTURE');
    registering({}, {}).rejects('SCHOOL_MISSING');
  });
});
