import { fileFacts, type FileFacts } from './needed-facts';
import { refuse } from './rejections';
import type { StoredScan } from './stored-scan.command';

interface Scanned {
  readonly scan?: StoredScan;
}

/** The file a command names, in the school's own stream of it. */
export const scanNeeds = ({ scan }: Scanned, { schoolId }: { readonly schoolId: string }) => (scan ? { scan: fileFacts(schoolId, scan.sha256) } : {});

/** A scan is a file the school has uploaded, named as its upload answered. */
export function scanRefusal({ scan }: Scanned, { scan: stored }: { readonly scan?: FileFacts | undefined }) {
  if (!scan || (stored?.size === scan.size && stored.mediaType === scan.mediaType)) return undefined;
  return refuse('FILE_MISSING', { file: scan.sha256.slice(0, 8) });
}
