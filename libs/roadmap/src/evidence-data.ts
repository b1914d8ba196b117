import type { Decision, Need } from '@vekha/event-sourcing/decider';
import type { EvidenceItem } from './evidence-item.command';
import { type FileFacts, fileFacts } from './needed-facts';
import { refuse } from './rejections';

/** Facts of the files that evidence names, each under `file` and its hash. */
export type EvidenceFacts = Readonly<Record<`file ${string}`, FileFacts | undefined>>;

/** A document as the log keeps it: plain data, without what is absent. */
export const evidenceData = ({ kind, number, date, file }: EvidenceItem) => ({
  kind,
  date,
  ...(number !== undefined && { number }),
  ...(file && { file: { sha256: file.sha256, size: file.size, mediaType: file.mediaType } }),
});

/** The files of the items, in the roadmap's own school: a file of another school is asked for where it is not. */
export function evidenceFacts(items: readonly EvidenceItem[], { schoolId }: { readonly schoolId: string }): Readonly<Record<`file ${string}`, Need<FileFacts>>> {
  return Object.fromEntries(items.flatMap(({ file }) => (file ? [[`file ${file.sha256}`, fileFacts(schoolId, file.sha256)]] : [])));
}

/** Refuses evidence whose file the school has not uploaded, or not as it is named here. */
export function missingFile(items: readonly EvidenceItem[], facts: EvidenceFacts): Decision<never> | undefined {
  const missing = items.find(({ file }) => {
    const known = file && facts[`file ${file.sha256}`];
    return file && (known?.size !== file.size || known.mediaType !== file.mediaType);
  });
  return missing?.file && refuse('FILE_MISSING', { file: missing.file.sha256.slice(0, 8) });
}
