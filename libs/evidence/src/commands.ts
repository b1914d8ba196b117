import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { type EvidenceFile, evidenceFile } from './evidence-file';
import { type EvidenceEvent, FileStored } from './events';
import { factsOfFile, storeFile } from './store-file/store-file';
import { StoreFile } from './store-file/store-file.command';

/** A stream per file and school: the same content of two schools is two facts. */
export const fileStream = (schoolId: string, sha256: string): string => `file-${schoolId}-${sha256}`;

export const evidenceCommands = commandCatalogue<EvidenceFile, EvidenceEvent>({
  category: 'file',
  decider: evidenceFile,
  scope: ({ stored }) => stored && `school:${stored.schoolId}`,
  publishes: { file: ({ stored }) => stored },
  entries: [
    command({
      command: StoreFile,
      decide: storeFile,
      title: 'Загрузить файл',
      gives: [FileStored],
      stream: ({ schoolId, sha256 }) => fileStream(schoolId, sha256),
      creates: true,
      scope: ({ schoolId }) => `school:${schoolId}`,
      needs: factsOfFile,
    }),
  ],
});
