import lyceum28 from '../templates/000-lyceum-28.json';
import type { PublishTemplate } from './publish-template/publish-template.command';

/** The department's own templates, as data of this repository; publishing one makes it a fact of the log. */
export const templateLibrary: readonly PublishTemplate[] = [lyceum28];
