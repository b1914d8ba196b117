import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { commandPermissions } from '@vekha/access/permissions';
import { CommandDirectory, CommandGateway } from '@vekha/event-sourcing/command-gateway';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { templateLibrary } from '@vekha/template/template-library';
import { catalogues } from './catalogue-list';
import { readConfiguration } from './configuration';
import { openDataFolder } from './data-folder';
import { EngineModule, permitted } from './engine.module';

describe('The engine of an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-engine-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('carries a command through the command bus to the log, and refuses a role that may not give it', async () => {
    const configuration = readConfiguration({ VEKHA_DATA_DIR: folder });
    const openStore = async () => new InMemoryEventStore('spec');
    const engine = EngineModule.with({ configuration, folder: openDataFolder(configuration), openStore });
    const module = await Test.createTestingModule({ imports: [engine] }).compile();
    await module.init();
    const gateway = module.get(CommandGateway);
    const submit = (role: string) => gateway.submit('PublishTemplate', templateLibrary[0], { principal: { id: 'someone', role, scopes: 'all' }, key: 'first-key', mustSayVersion: false });
    expect(await submit('curator')).toMatchObject({ accepted: false, reason: 'forbidden' });
    expect(await submit('department')).toMatchObject({ accepted: true, stream: 'template-000-lyceum-28', version: 0 });
    expect(module.get(CommandDirectory).names).toContain('PublishTemplate');
    await module.close();
  });

  it('refuses to boot with a command nobody was asked about, or a permission for no command', () => {
    const directory = new CommandDirectory(catalogues);
    expect(permitted(directory)).toBe(directory);
    const { StartStage: _forgotten, ...without } = commandPermissions;
    expect(() => permitted(directory, without)).toThrow('COMMAND_WITHOUT_PERMISSION: StartStage');
    expect(() => permitted(directory, { ...commandPermissions, CloseSchool: ['department'] })).toThrow('PERMISSION_WITHOUT_COMMAND: CloseSchool');
  });
});
