import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { RoadmapDrafted } from '@vekha/roadmap/drafting-events';
import { RoadmapActivated, RoadmapCancelled, RoadmapCompleted, RoadmapCreatedFromTemplate } from '@vekha/roadmap/events';
import { SchoolRegistered } from '@vekha/school/events';
import { schoolRegister } from './school-register';

const registered = (schoolId: string) => SchoolRegistered({ schoolId, name: `Школа ${schoolId}`, zone: 'Asia/Irkutsk', week: 5 });
const created = RoadmapCreatedFromTemplate({ roadmapId: 'r', schoolId: 'a', title: 'Карта', templateCode: '001', templateEdition: 1, academicYear: 2021, zone: 'Asia/Irkutsk', week: 5 });

describe('The register of schools', () => {
  it('RM-9: counts the roadmaps of each school apart, whatever their number', () => {
    const rows = projected(schoolRegister)
      .given('school-a', [registered('a')], { scope: 'school:a' })
      .given('school-b', [registered('b')], { scope: 'school:b' })
      .given('roadmap-r', [created, RoadmapActivated({ roadmapId: 'r' }), RoadmapCompleted({ roadmapId: 'r', measuresDone: 1, measuresTotal: 1 })], { scope: 'school:a' })
      .given('roadmap-q', [created, RoadmapCancelled({ roadmapId: 'q', ground: 'MISTAKE' })], { scope: 'school:a' })
      .rows();
    expect(rows['a']).toEqual({ schoolId: 'a', name: 'Школа a', zone: 'Asia/Irkutsk', week: 5, roadmaps: 2, roadmapsActivated: 1, roadmapsCompleted: 1, roadmapsCancelled: 1 });
    expect(rows['b']).toMatchObject({ roadmaps: 0, roadmapsActivated: 0 });
  });

  it('counts a roadmap however it was begun', () => {
    const drafted = RoadmapDrafted({ roadmapId: 'r', schoolId: 'a', title: 'Карта', academicYear: 2026, zone: 'Asia/Irkutsk', week: 5 });
    const rows = projected(schoolRegister).given('school-a', [registered('a')], { scope: 'school:a' }).given('roadmap-r', [drafted], { scope: 'school:a' }).rows();
    expect(rows['a']?.roadmaps).toBe(1);
  });
});
