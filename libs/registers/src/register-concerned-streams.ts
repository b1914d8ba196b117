import type { ConcernedStream, ConcernedStreams } from '@vekha/event-sourcing/concerned-streams';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import { bestPracticeRegister } from './best-practices/best-practice-register';
import { campaignRegister } from './campaigns/campaign-register';
import { roadmapRegister } from './roadmaps/roadmap-register';

const PAGE = 500;
const WAIT_MS = 2_000;

/** Where the living streams of a category stand: a register with one row a stream, under the stream's id, and a title. */
interface Living {
  readonly register: Projection;
  readonly statuses: readonly string[];
}

const living: Readonly<Record<string, Living>> = {
  roadmap: { register: roadmapRegister, statuses: ['Draft', 'UnderReview', 'Approved', 'Active'] },
  /** Shown to everybody now. */
  practice: { register: bestPracticeRegister, statuses: ['Published'] },
  /** Holding answers that nobody has counted. */
  campaign: { register: campaignRegister, statuses: ['Open', 'Closed'] },
};

/** The streams that are neither completed, cancelled nor archived, as the registers know them. */
export class RegisterConcernedStreams implements ConcernedStreams {
  constructor(
    private readonly reader: RegisterReader,
    private readonly waitMs = WAIT_MS,
  ) {}

  /** @throws Error for a category of which no register knows; see ConcernedStreams for the rest */
  async within(category: string, scope: string, position?: string): Promise<readonly ConcernedStream[] | undefined> {
    const { register, statuses } = livingOf(category);
    const registers = this.reader.forScopes(scope === 'municipality' ? 'all' : [scope]);
    if (position !== undefined && !(await registers.waitFor([register], position, this.waitMs))) return undefined;
    const found: ConcernedStream[] = [];
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
      const page = registers.list(register, { where: { status: { in: statuses } }, limit: PAGE, offset });
      total = page.total;
      found.push(...page.rows.map(({ key, row }) => ({ id: key, title: String(row['title']) })));
    }
    return found;
  }
}

function livingOf(category: string): Living {
  const found = living[category];
  if (!found) throw new Error(`No register knows the living streams of ${category}`);
  return found;
}
