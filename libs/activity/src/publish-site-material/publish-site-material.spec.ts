import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { siteSectionCommands } from '../commands';
import { SiteMaterialPublished } from '../events';
import { material, MATERIAL_ID, OTHER_SCHOOL_ID, PERSON_ID, SCHOOL_ID, section, silent, willing } from '../testing/school-activity';
import { PublishSiteMaterial } from './publish-site-material.command';

const asked = { schoolId: SCHOOL_ID, materialId: MATERIAL_ID, kind: 'BEST_PRACTICE' as const, path: '/nastavnichestvo/praktiki', shown: [PERSON_ID] };
const knowing = (person: object) => ({ [`person ${PERSON_ID}`]: person });
const publishing = (command: PublishSiteMaterial, known: object = knowing(willing)) => scenario(siteSectionCommands).given(section).knowing(known).when(PublishSiteMaterial, command);

describe('Publish a material of the site section', () => {
  it('shows people with their consent to dissemination, and each once', () => {
    publishing({ ...asked, shown: [PERSON_ID, PERSON_ID] }).then(material(PERSON_ID));
    publishing({ ...asked, shown: [] }, {}).then(material());
  });

  it.each([
    ['missing', []],
    ['withdrawn', [{ kind: 'DISSEMINATION', state: 'Withdrawn' }]],
    ['run out', [{ kind: 'DISSEMINATION', state: 'Given', validUntil: '2023-11-09' }]],
    ['for processing only', [{ kind: 'PERSONAL_DATA', state: 'Given' }]],
  ])('CO-4: refuses to show a person whose consent is %s', (_how, consents) => {
    publishing(asked, knowing({ schoolId: SCHOOL_ID, consents })).rejects('DISSEMINATION_MISSING');
  });

  it('refuses people and papers of another school', () => {
    publishing(asked, knowing({ ...willing, schoolId: OTHER_SCHOOL_ID })).rejects('PERSON_UNKNOWN');
    publishing({ ...asked, shown: [], documentId: MATERIAL_ID }, { document: { schoolId: OTHER_SCHOOL_ID } }).rejects('DOCUMENT_MISSING');
    publishing({ ...asked, shown: [], documentId: MATERIAL_ID }, { document: { schoolId: SCHOOL_ID } }).then(SiteMaterialPublished({ ...material().data, documentId: MATERIAL_ID }));
  });

  it('takes a day between the creation of the section and today', () => {
    publishing({ ...asked, occurredOn: '2023-10-20' }).then(SiteMaterialPublished({ ...material(PERSON_ID).data, publishedOn: '2023-10-20' }));
    publishing({ ...asked, occurredOn: '2023-10-19' }).rejects('PUBLISHED_BEFORE_SECTION');
    publishing({ ...asked, occurredOn: '2023-11-11' }).rejects('PUBLISHED_IN_FUTURE');
  });

  it('refuses without a section, and an id that is taken', () => {
    scenario(siteSectionCommands).knowing(knowing(silent)).when(PublishSiteMaterial, asked).rejects('SECTION_MISSING');
    scenario(siteSectionCommands).given(section, material()).knowing(knowing(willing)).when(PublishSiteMaterial, asked).rejects('MATERIAL_EXISTS');
  });
});
