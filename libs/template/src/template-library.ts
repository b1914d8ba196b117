import lyceum28 from '../templates/000-lyceum-28.json';
import programme from '../templates/001-programme.json';
import school11 from '../templates/001-school-11.json';
import lyceum126 from '../templates/002-lyceum-126.json';
import blagoveshchensk from '../templates/003-lyceum-blagoveshchensk.json';
import creativityCentre from '../templates/004-creativity-centre.json';
import type { PublishTemplate } from './publish-template/publish-template.command';

/** The department's own templates, as data of this repository; publishing one makes it a fact of the log. */
export const templateLibrary: readonly PublishTemplate[] = [lyceum28, school11, programme, lyceum126, blagoveshchensk, creativityCentre];
