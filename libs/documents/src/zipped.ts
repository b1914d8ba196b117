import { strToU8, zipSync } from 'fflate';

/** Read as local time by the packer and written as local time, so it is the same in every zone. */
const SAME_TIME = '1980-01-02T12:00:00';

/** The named texts as a zip file. The same parts in the same order give the same bytes: no clock, no owner, no host. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 6, mtime: SAME_TIME, os: 0 });
}
