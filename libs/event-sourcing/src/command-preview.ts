import type { CommandExecutor } from './command-executor';
import type { CommandGateway } from './command-gateway';
import type { Assumptions, Preview, Submission } from './command-outcome';

/** Shows what a command would bring about before anybody gives it: the same door, the same decision, nothing stored. */
export class CommandPreview {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly executor: CommandExecutor,
  ) {}

  /**
   * @param assumed events taken for stored, by stream: the effect of a change on others before it is made
   * @throws StoreUnavailable when the log cannot be read
   */
  async of(commandName: string, input: unknown, submission: Submission, assumed?: Assumptions): Promise<Preview> {
    const admission = await this.gateway.admit(commandName, input, submission);
    if ('accepted' in admission) return admission;
    return this.executor.preview(admission.catalogue, admission.entry, admission.command, submission, assumed);
  }
}
