import type { ConcernedStream, ConcernedStreams } from '@vekha/event-sourcing/concerned-streams';
import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import { roadmapRegister } from './roadmap-register';

const PAGE = 500;
const WAIT_MS = 2_000;
const LIVING = ['Draft', 'UnderReview', 'Approved', 'Active'];

/** The roadmaps that are neither completed, cancelled nor archived, as the register of roadmaps knows them. */
export class RegisterConcernedRoadmaps implements ConcernedStreams {
  constructor(
    private readonly reader: RegisterReader,
    private readonly waitMs = WAIT_MS,
  ) {}

  async within(_category: 'roadmap', scope: string, position?: string): Promise<readonly ConcernedStream[] | undefined> {
    const registers = this.reader.forScopes(scope === 'municipality' ? 'all' : [scope]);
    if (position !== undefined && !(await registers.waitFor([roadmapRegister], position, this.waitMs))) return undefined;
    const found: ConcernedStream[] = [];
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
      const page = registers.list(roadmapRegister, { where: { status: { in: LIVING } }, limit: PAGE, offset });
      total = page.total;
      found.push(...page.rows.map(({ key, row }) => ({ id: key, title: row.title })));
    }
    return found;
  }
}
