import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { practiceCommands } from '../commands';
import { type PracticeEvent, PracticeNominated, PracticePublicationExtended, PracticePublished, PracticeRetracted } from '../events';
import type { PersonFacts } from '../needed-facts';
import { AUTHOR, banked, described, facts, inBank, nominated, ofPractice, PRACTICE_ID, PROGRAMME_ID, published, PUPIL, reviewed, SCHOOL_ID, silent, willing } from '../testing/school-practice';
import { PublishPractice } from './publish-practice.command';

const site = { channel: 'SITE' as const, path: '/nastavnichestvo/praktiki' };
const asked = { practiceId: PRACTICE_ID, channels: [site], named: [AUTHOR] };
const publishing = (command: PublishPractice, known: object = facts(willing, willing), history: readonly PracticeEvent[] = inBank()) =>
  scenario(practiceCommands).given(...history).knowing(known).when(PublishPractice, command);

describe('Publish a practice', () => {
  it('BP-4: names whoever has consented to dissemination, and anonymises everybody else', () => {
    publishing(asked, facts(willing, silent)).then(published(AUTHOR));
    publishing({ ...asked, named: [] }, facts(silent, silent)).then(published());
  });

  it.each<[string, PersonFacts['consents']]>([
    ['is missing', [{ kind: 'PERSONAL_DATA', state: 'Given' }]],
    ['is withdrawn', [{ kind: 'DISSEMINATION', state: 'Withdrawn' }]],
    ['has run out', [{ kind: 'DISSEMINATION', state: 'Given', validUntil: '2023-11-09' }]],
  ])('BP-4: refuses to name a person whose consent to dissemination %s', (_how, consents) => {
    publishing(asked, facts({ schoolId: SCHOOL_ID, consents }, willing)).rejects('DISSEMINATION_MISSING');
    expect(publishing(asked, {}).rejects('DISSEMINATION_MISSING').message).toContain('без его имени');
  });

  it('BP-4: a text that names people is shown only with each of them named and willing', () => {
    const naming = { ...asked, named: [AUTHOR, PUPIL] };
    publishing(asked, facts(willing, willing), inBank('NAMES_PERSONS')).rejects('TEXT_NAMES_PERSONS');
    publishing({ ...asked, named: [] }, facts(willing, willing), inBank('NAMES_PERSONS')).rejects('TEXT_NAMES_PERSONS');
    publishing(naming, facts(willing, silent), inBank('NAMES_PERSONS')).rejects('DISSEMINATION_MISSING');
    publishing(naming, facts(willing, willing), inBank('NAMES_PERSONS')).then(published(AUTHOR, PUPIL));
  });

  it('BP-2: what was drawn from a programme waits for its completion (001:L223)', () => {
    const history = [PracticeNominated({ ...nominated.data, programmeId: PROGRAMME_ID }), described, reviewed('NAMES_NOBODY'), banked];
    publishing(asked, { ...facts(willing, willing), programme: { schoolId: SCHOOL_ID } }, history).rejects('PROGRAMME_NOT_COMPLETED');
    publishing(asked, facts(willing, willing), history).rejects('PROGRAMME_NOT_COMPLETED');
    publishing(asked, { ...facts(willing, willing), programme: { schoolId: SCHOOL_ID, completedOn: '2023-11-01' } }, history).then(published(AUTHOR));
  });

  it('BP-5: further channels may follow, each once; the practice stays published once (IND-13)', () => {
    const extended = PracticePublicationExtended({ ...ofPractice, channels: [{ channel: 'MUNICIPAL' }] });
    publishing({ ...asked, channels: [site, { channel: 'MUNICIPAL' }] }, facts(willing, silent), [...inBank(), published(AUTHOR)]).then(extended);
    publishing(asked, facts(willing, silent), [...inBank(), published(AUTHOR)]).thenNothing();
    publishing({ ...asked, channels: [{ channel: 'REGIONAL' }, { channel: 'SOCIAL_NETWORKS' }] })
      .then(PracticePublished({ ...ofPractice, channels: [{ channel: 'REGIONAL' }, { channel: 'SOCIAL_NETWORKS' }], named: [AUTHOR] }));
    publishing({ ...asked, channels: [] }).rejects('CHANNELS_MISSING');
    publishing({ ...asked, channels: [site, site] }).rejects('CHANNEL_TWICE');
  });

  it('BP-4: further channels take valid consents too, and the same names', () => {
    const further = { ...asked, channels: [{ channel: 'REGIONAL' as const }] };
    publishing(further, facts(silent, silent), [...inBank(), published(AUTHOR)]).rejects('DISSEMINATION_MISSING');
    publishing({ ...further, named: [] }, facts(willing, silent), [...inBank(), published(AUTHOR)]).rejects('NAMED_FIXED');
  });

  it('refuses names that have nothing to do with the practice', () => {
    publishing({ ...asked, named: [PROGRAMME_ID] }, { [`person ${PROGRAMME_ID}`]: willing }).rejects('NAMED_NOT_OF_PRACTICE');
  });

  it('refuses what is not in the bank, and what was retracted', () => {
    publishing(asked, facts(willing, willing), [nominated, described, reviewed('NAMES_NOBODY')]).rejects('PRACTICE_NOT_IN_BANK');
    publishing(asked, facts(willing, willing), [...inBank(), PracticeRetracted({ ...ofPractice, ground: 'OUTDATED', wasPublished: false })]).rejects('PRACTICE_RETRACTED');
  });
});
