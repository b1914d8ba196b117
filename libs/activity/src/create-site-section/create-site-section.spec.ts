import { readCommand } from '@vekha/event-sourcing/command-input';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { siteSectionCommands } from '../commands';
import { school, SCHOOL_ID, section } from '../testing/school-activity';
import { CreateSiteSection } from './create-site-section.command';

const asked = { schoolId: SCHOOL_ID, path: '/nastavnichestvo', occurredOn: '2023-10-20' };

describe('Create the section of the site', () => {
  it('IND-09: keeps its place and the day it exists from (001:L251)', () => {
    scenario(siteSectionCommands).knowing({ school }).when(CreateSiteSection, asked).then(section);
  });

  it('a school has one section', () => {
    scenario(siteSectionCommands).given(section).knowing({ school }).when(CreateSiteSection, asked).thenNothing();
    scenario(siteSectionCommands).given(section).knowing({ school }).when(CreateSiteSection, { ...asked, path: '/mentoring' }).rejects('SECTION_EXISTS');
  });

  it('refuses a day to come, and a school nobody entered', () => {
    scenario(siteSectionCommands).knowing({ school }).when(CreateSiteSection, { ...asked, occurredOn: '2023-11-11' }).rejects('CREATED_IN_FUTURE');
    scenario(siteSectionCommands).knowing({}).when(CreateSiteSection, asked).rejects('SCHOOL_MISSING');
  });

  it.each(['nastavnichestvo', 'https://school.example/a', '/Раздел', '/a b', '/', '/../a'])('takes a place within the site and nothing else: %s', (path) => {
    expect(readCommand(CreateSiteSection, { ...asked, path }).faults.map(({ code }) => code)).toEqual(['NOT_A_SITE_PATH']);
  });
});
