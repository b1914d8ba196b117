import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { siteSectionCommands } from '../commands';
import { SiteMaterialRemoved } from '../events';
import { material, MATERIAL_ID, PERSON_ID, SCHOOL_ID, section } from '../testing/school-activity';
import { RemoveSiteMaterial } from './remove-site-material.command';

const asked = { schoolId: SCHOOL_ID, materialId: MATERIAL_ID, ground: 'CONSENT_WITHDRAWN' as const };
const removed = SiteMaterialRemoved({ schoolId: SCHOOL_ID, materialId: MATERIAL_ID, ground: 'CONSENT_WITHDRAWN', removedOn: '2023-11-10' });
const removing = (command: RemoveSiteMaterial) => scenario(siteSectionCommands).given(section, material(PERSON_ID)).when(RemoveSiteMaterial, command);

describe('Remove a material of the site section', () => {
  it('CO-4: takes it off with its ground, once', () => {
    removing(asked).then(removed);
    scenario(siteSectionCommands).given(section, material(PERSON_ID), removed).when(RemoveSiteMaterial, asked).thenNothing();
  });

  it('refuses a day before its publication, a day to come, and what is not there', () => {
    removing({ ...asked, occurredOn: '2023-11-09' }).rejects('REMOVED_BEFORE_PUBLISHED');
    removing({ ...asked, occurredOn: '2023-11-11' }).rejects('REMOVED_IN_FUTURE');
    removing({ ...asked, materialId: PERSON_ID }).rejects('MATERIAL_MISSING');
  });
});
