import { creativityCentre } from './institutions/creativity-centre';
import { lyceum126 } from './institutions/lyceum-126';
import { lyceum28 } from './institutions/lyceum-28';
import { lyceumBlagoveshchensk } from './institutions/lyceum-blagoveshchensk';
import { school11 } from './institutions/school-11';
import type { Institution } from './story';

/** The five institutions whose documents are the seeds, in the order of their documents. */
export const institutions: readonly Institution[] = [lyceum28, school11, lyceum126, lyceumBlagoveshchensk, creativityCentre];
