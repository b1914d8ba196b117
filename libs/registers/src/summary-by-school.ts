import { added, NOTHING, type Sums } from './department-summary/measure-standings';

/** A line of the summary register, as far as the dashboard shows it. */
export interface SummaryLine extends Sums {
  readonly schoolId: string;
  readonly roadmapId: string;
  readonly academicYear: number;
  readonly level: string;
  readonly title: string;
  readonly stageId: string | null;
  readonly stageNo: number | null;
  readonly status: string;
}

export interface School {
  readonly schoolId: string;
  readonly name: string;
}

/** The share done; of nothing there is none, which is not the same as 0 % (domain §5.3). */
export type Share = { readonly numerator: number; readonly denominator: number } | 'NO_DATA';

export interface Counted extends Sums {
  readonly share: Share;
}

export interface SchoolSummary extends School, Counted {
  readonly roadmaps: readonly (RoadmapLine & { readonly stages: readonly StageLine[] })[];
}

type RoadmapLine = Counted & Pick<SummaryLine, 'roadmapId' | 'academicYear' | 'title' | 'status'>;
type StageLine = Counted & Pick<SummaryLine, 'stageId' | 'stageNo' | 'title' | 'status'>;

export interface MunicipalSummary extends Counted {
  readonly schools: number;
  readonly schoolsWithoutData: number;
  readonly schoolsOverdue: number;
}

export const shareOf = ({ done, counted }: Sums): Share => (counted === 0 ? 'NO_DATA' : { numerator: done, denominator: counted });

/** Puts the lines of roadmaps in any of the states together by school, those at most risk first. */
export function bySchool(schools: readonly School[], lines: readonly SummaryLine[], states: readonly string[]): readonly SchoolSummary[] {
  const stages = grouped(lines.filter(({ level }) => level === 'stage'), ({ roadmapId }) => roadmapId);
  const roadmaps = grouped(lines.filter(({ level, status }) => level === 'roadmap' && states.includes(status)), ({ schoolId }) => schoolId);
  return schools
    .map(({ schoolId, name }) => {
      const own = roadmaps.get(schoolId) ?? [];
      const ofRoadmaps = own.map((line) => ({ ...roadmapLine(line), stages: (stages.get(line.roadmapId) ?? []).toSorted(byNumber).map(stageLine) }));
      return { schoolId, name, ...withShare(sumOf(own)), roadmaps: ofRoadmaps };
    })
    .toSorted(byRisk);
}

/** Σ numerators over Σ denominators of the schools that have data, and how many have none (domain §5.3). */
export function municipal(schools: readonly SchoolSummary[]): MunicipalSummary {
  return {
    schools: schools.length,
    schoolsWithoutData: schools.filter(({ share }) => share === 'NO_DATA').length,
    schoolsOverdue: schools.filter(({ overdue }) => overdue > 0).length,
    ...withShare(sumOf(schools)),
  };
}

const sumOf = (parts: readonly Sums[]): Sums => parts.reduce<Sums>(added, NOTHING);
const withShare = (sums: Sums): Counted => ({ ...added(sums, NOTHING), share: shareOf(sums) });
const roadmapLine = (line: SummaryLine): RoadmapLine => ({ roadmapId: line.roadmapId, academicYear: line.academicYear, title: line.title, status: line.status, ...withShare(line) });
const stageLine = (line: SummaryLine): StageLine => ({ stageId: line.stageId, stageNo: line.stageNo, title: line.title, status: line.status, ...withShare(line) });
const byNumber = (a: SummaryLine, b: SummaryLine): number => (a.stageNo ?? 0) - (b.stageNo ?? 0);

/** More overdue first, then the smaller share done, then the name; schools without data come last. */
function byRisk(a: SchoolSummary, b: SchoolSummary): number {
  if ((a.share === 'NO_DATA') !== (b.share === 'NO_DATA')) return a.share === 'NO_DATA' ? 1 : -1;
  const shares = a.done * b.counted - b.done * a.counted;
  return b.overdue - a.overdue || shares || (a.name < b.name ? -1 : 1);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
