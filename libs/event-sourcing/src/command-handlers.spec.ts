import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { CommandExecutor } from './command-executor';
import { CommandHandlersModule, throughCommandBus } from './command-handlers';
import type { CommandEntry } from './command-catalogue';
import type { Accepted, Submission } from './command-outcome';
import { notebookCommands, shelfCommands } from './testing/notebook';
import { department } from './testing/notebook-house';

const carriedOut: { entry: CommandEntry; command: object; submission: Submission }[] = [];
const done: Accepted = { accepted: true, stream: 's', version: 0, position: '1', repeated: false };

/** Stands for the process's executor; what reaches it has gone through the real bus. */
const executor: Pick<CommandExecutor, 'execute'> = {
  execute: (_catalogue, entry, command, submission) => {
    carriedOut.push({ entry, command, submission });
    return Promise.resolve(done);
  },
};

@Global()
@Module({ providers: [{ provide: CommandExecutor, useValue: executor }], exports: [CommandExecutor] })
class ExecutorModule {}

async function started() {
  const modules = [CqrsModule.forRoot(), ExecutorModule, CommandHandlersModule.for(notebookCommands), CommandHandlersModule.for(shelfCommands)];
  const application = await Test.createTestingModule({ imports: modules }).compile();
  return application.init();
}

const submission = (key: string): Submission => ({ principal: department, key, mustSayVersion: false });

describe('Commands through the bus of Nest', () => {
  const entries = [...notebookCommands.entries, ...shelfCommands.entries];

  it('every command of every catalogue has its handler, and exactly that entry is carried out with the submission beside it', async () => {
    const application = await started();
    const dispatch = throughCommandBus(application.get(CommandBus));
    for (const entry of entries) {
      const command = new entry.command();
      expect(await dispatch(command, submission(entry.command.name))).toBe(done);
      expect(carriedOut.at(-1)).toEqual({ entry, command, submission: submission(entry.command.name) });
    }
    expect(carriedOut).toHaveLength(entries.length);
    await application.close();
  });

  it('commands sent at once keep their own submissions', async () => {
    const application = await started();
    const dispatch = throughCommandBus(application.get(CommandBus));
    const Command = entries[0]?.command;
    if (!Command) throw new Error('no entry');
    const before = carriedOut.length;
    await Promise.all(['a', 'b', 'c'].map((key) => dispatch(new Command(), submission(key))));
    expect(carriedOut.slice(before).map(({ submission: { key } }) => key)).toEqual(['a', 'b', 'c']);
    await application.close();
  });

  it('the submission leaves no mark on the command, so a repeat has the same body', async () => {
    const application = await started();
    const Command = entries[0]?.command;
    if (!Command) throw new Error('no entry');
    const command = new Command();
    await throughCommandBus(application.get(CommandBus))(command, submission('a'));
    expect(JSON.stringify(command)).toBe('{}');
    await application.close();
  });

  it('a command nobody registered finds no handler', async () => {
    const application = await started();
    class Unknown {}
    await expect(Promise.resolve().then(() => throughCommandBus(application.get(CommandBus))(new Unknown(), submission('a')))).rejects.toThrow('Unknown');
    await application.close();
  });
});
