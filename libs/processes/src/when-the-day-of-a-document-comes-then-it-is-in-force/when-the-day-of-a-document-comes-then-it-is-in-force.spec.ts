import { whenTheDayOfADocumentComesThenItIsInForce as comingIntoForce } from './when-the-day-of-a-document-comes-then-it-is-in-force';

describe('When the day of a document comes, then it is in force (DO-3)', () => {
  it('asks the document once', () => {
    expect(comingIntoForce({ aggregate: 'd', category: 'document', scope: 'school:s', rungs: ['DOCUMENT/2026-01-12/opening'] }))
      .toEqual([{ command: 'BringIntoForce', input: { documentId: 'd' }, unless: ['DOCUMENT_NOT_WAITING', 'NOT_IN_FORCE_YET'] }]);
  });
});
