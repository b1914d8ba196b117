import { sealed } from '@vekha/event-sourcing/sealed';
import { type Asked, scenario } from '@vekha/event-sourcing/testing/scenario';
import { recordsCommands } from '../commands';
import { DocumentDrafted } from '../events';
import { known, MENTOR, OTHER_SCHOOL_ID, PUPIL, SCHOOL_ID, STRANGER } from '../testing/school-papers';
import { DraftDocument } from './draft-document.command';

const asked = { schoolId: SCHOOL_ID, kind: 'ORDER' as const, title: 'О закреплении наставнических пар' };
const drafting = (more: Partial<Asked<DraftDocument>> = {}, facts: object = known) => scenario(recordsCommands).knowing(facts).when(DraftDocument, { ...asked, ...more });
const [first] = drafting().acceptedEvents();
const { documentId } = (first?.data ?? {}) as { documentId: string };
const drafted = { ...asked, documentId, zone: 'Asia/Irkutsk', persons: [] };

describe('Draft a document', () => {
  it('begins it in the zone of its school, naming nobody', () => {
    drafting().then(DocumentDrafted(drafted));
  });

  it('of several people seals its words for the paper, so that they outlive the card of each', () => {
    const persons = [MENTOR, PUPIL];
    drafting({ persons, words: 'Закрепить' }).then(DocumentDrafted({ ...drafted, persons, words: sealed('words', 'Закрепить') }));
  });

  it('of one person seals its words for that person, however often the person is named', () => {
    const about = { persons: [MENTOR], personId: MENTOR, wordsAboutPerson: sealed('words', 'Наградить') };
    drafting({ persons: [MENTOR, MENTOR], words: 'Наградить' }).then(DocumentDrafted({ ...drafted, ...about }));
  });

  it('refuses a person nobody entered and one of another school alike, and a school nobody entered', () => {
    for (const person of [STRANGER, OTHER_SCHOOL_ID]) expect(drafting({ persons: [MENTOR, person] }).rejects('PERSON_MISSING').message).toContain(person);
    drafting({}, {}).rejects('SCHOOL_MISSING');
  });

  it('is a paper of its own each time', () => {
    const [entry] = recordsCommands.entries.filter(({ command }) => command.name === DraftDocument.name);
    expect(new Set(['a key', 'another'].map((key) => entry?.stream(asked, (word) => `${word} of ${key}`))).size).toBe(2);
  });
});
