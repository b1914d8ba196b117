import { ClassHourHeld, RegionalEventAnnounced, SiteMaterialPublished, SiteSectionCreated } from '../events';
import type { PersonFacts, SchoolFacts } from '../needed-facts';

export const SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0011';
export const OTHER_SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0012';
export const CLASS_HOUR_ID = '8e9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f01';
export const EVENT_ID = '8e9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f02';
export const MATERIAL_ID = '8e9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f03';
export const PERSON_ID = '7c2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0001';

export const school: SchoolFacts = { schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk' };
export const silent: PersonFacts = { schoolId: SCHOOL_ID, consents: [] };
export const willing: PersonFacts = { schoolId: SCHOOL_ID, consents: [{ kind: 'DISSEMINATION', state: 'Given' }] };

export const held = ClassHourHeld({ classHourId: CLASS_HOUR_ID, schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk', schoolClass: '7А', topic: 'Кто такой наставник', heldOn: '2023-09-20' });

export const announced = RegionalEventAnnounced({
  eventId: EVENT_ID, schoolId: SCHOOL_ID, level: 'REGIONAL', zone: 'Asia/Irkutsk', name: 'Конкурс наставнических пар', kind: 'CONTEST', startsOn: '2023-10-01', endsOn: '2023-11-30',
});

export const section = SiteSectionCreated({ schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk', path: '/nastavnichestvo', createdOn: '2023-10-20' });
export const material = (...shown: readonly string[]) =>
  SiteMaterialPublished({ schoolId: SCHOOL_ID, materialId: MATERIAL_ID, kind: 'BEST_PRACTICE', path: '/nastavnichestvo/praktiki', publishedOn: '2023-11-10', shown });
