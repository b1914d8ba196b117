import type { Projection } from '@vekha/event-sourcing/projection';
import type { AsOf, ListQuery, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { type AnyRow, wrong } from './register-filters.http';
import { roadmapRegister } from './roadmaps/roadmap-register';

/** Whether rows belong to a roadmap and do not say its academic year themselves. */
export const readsRoadmapsBeside = ({ columns }: Projection): boolean => 'roadmapId' in columns && !('academicYear' in columns);

/** Columns that rows of a roadmap get from its own row when they are read: `academicYear` and the stage's name. */
export type RoadmapBeside = (row: AnyRow) => AnyRow;

/** Only rows of roadmaps of an academic year (of its September). */
export function ofAcademicYear(handle: ScopedRegisters, list: ListQuery<AnyRow>, academicYear: string | undefined): ListQuery<AnyRow> {
  if (academicYear === undefined) return list;
  if (!/^\d{4}$/.test(academicYear)) throw wrong('academicYear', 'нужен год начала учебного года, например 2026');
  const { asOf } = list;
  const { rows } = handle.list(roadmapRegister, { where: { academicYear: Number(academicYear) }, columns: ['roadmapId'], limit: 'all', ...(asOf && { asOf }) });
  const ids = rows.map(({ row }) => row.roadmapId);
  const asked = (list.where?.['roadmapId'] as { readonly in?: readonly string[] } | undefined)?.in;
  return { ...list, where: { ...list.where, roadmapId: { in: asked ? ids.filter((id) => asked.includes(id)) : ids } } };
}

/** Reads the roadmaps of a page of rows, as of the same moment. */
export function roadmapsBeside(handle: ScopedRegisters, rows: readonly AnyRow[], asOf: AsOf | undefined): RoadmapBeside {
  const ids = [...new Set(rows.map(({ roadmapId }) => roadmapId).filter((id) => typeof id === 'string'))];
  const found = handle.list(roadmapRegister, { where: { roadmapId: { in: ids } }, columns: ['roadmapId', 'academicYear', 'stages'], limit: 'all', ...(asOf && { asOf }) });
  const roadmaps = new Map<unknown, { readonly academicYear: number; readonly stages: ReadonlyMap<unknown, string> }>(
    found.rows.map(({ row: { roadmapId, academicYear, stages } }) => [roadmapId, { academicYear, stages: new Map(stages.map(({ stageId, name }) => [stageId, name])) }]),
  );
  return ({ roadmapId, stageId }) => {
    const roadmap = roadmaps.get(roadmapId);
    return { academicYear: roadmap?.academicYear ?? null, ...(stageId !== undefined && { stageOrSection: roadmap?.stages.get(stageId) ?? null }) };
  };
}
