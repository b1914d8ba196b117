import { Inflate } from 'fflate';
import { type Limits, Refusal } from './refusal';

/** A file inside a zip, as the list at its end tells. Declared sizes are not kept: nothing is decided by them. */
interface Entry {
  readonly method: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
/** A small step of packed bytes, so that no step can unpack to more than about 4 MiB (deflate gives at most 1032:1). */
const STEP = 4_096;
const FREE_OF_RATIO = 1024 * 1024;

/** A zip file held in memory whose parts are unpacked one by one, bounded by what really comes out. */
export class Archive {
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  constructor(private readonly bytes: Uint8Array, private readonly limits: Limits) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = directoryOf(view);
    for (let count = 0; at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL; count += 1) {
      if (count >= limits.entries) throw new Refusal('WORKBOOK_TOO_MANY_PARTS');
      at = this.readEntry(view, at);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacks a part and hands it on piece by piece; `take` may throw to end it. */
  unpack(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new Refusal('WORKBOOK_UNREADABLE');
    let size = 0;
    const count = (piece: Uint8Array): void => {
      size += piece.length;
      this.unpacked += piece.length;
      if (this.unpacked > this.limits.unpacked || (size > FREE_OF_RATIO && size > entry.packed.length * this.limits.ratio)) throw new Refusal('WORKBOOK_UNPACKS_TOO_LARGE');
      take(piece);
    };
    if (entry.method === STORED) count(entry.packed);
    else inflate(entry.packed, count);
  }

  private readEntry(view: DataView, at: number): number {
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [size, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [named, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + named));
    if ((flags & 1) === 1) throw new Refusal('WORKBOOK_ENCRYPTED');
    if (method !== STORED && method !== DEFLATED) throw new Refusal('WORKBOOK_UNREADABLE');
    if (local + 30 > this.bytes.length || view.getUint32(local, true) !== LOCAL) throw new Refusal('WORKBOOK_UNREADABLE');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + size > this.bytes.length) throw new Refusal('WORKBOOK_UNREADABLE');
    this.entries.set(name, { method, packed: this.bytes.subarray(start, start + size) });
    return at + 46 + named + extra + comment;
  }
}

/** Where the list of entries begins; its end record stands within the last 64 KiB. */
function directoryOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  }
  throw new Refusal('WORKBOOK_UNREADABLE');
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate(take);
  for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
}
