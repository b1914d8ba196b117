/** A document as an event names it. */
interface Evidence {
  readonly kind: string;
  readonly number?: string;
  readonly date: string;
  readonly file?: { readonly sha256: string; readonly size: number; readonly mediaType: string };
}

/** A document as a register shows it: of a file also where it is downloaded, below the address of the API. */
export interface EvidenceLine extends Evidence {
  readonly link?: string;
}

/** @param scope of the event that names the evidence; its files are of the same school */
export const evidenceLines = (items: readonly Evidence[], scope: string): readonly EvidenceLine[] =>
  items.map((item) => (item.file ? { ...item, link: `schools/${scope.replace('school:', '')}/files/${item.file.sha256}` } : item));
