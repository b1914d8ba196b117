import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const slices = join(root, 'libs/roadmap/src');

/** Every rule of domain §4.1–4.3. */
const KNOWN = [...Array.from({ length: 9 }, (_, n) => `RM-${n + 1}`), ...Array.from({ length: 5 }, (_, n) => `ST-${n + 1}`), ...Array.from({ length: 10 }, (_, n) => `ME-${n + 1}`)];

interface Line {
  readonly id: string;
  readonly slice: string;
  readonly title: string;
}

function linesOf(page: string): readonly Line[] {
  return page.split('\n').flatMap((line) => {
    const [, id = '', , , slice = '', title = ''] = line.split('|').map((cell) => cell.trim());
    return /^[A-Z]{2}-\d+$/.test(id) ? [{ id, slice, title }] : [];
  });
}

function specOf(slice: string): string {
  const place = join(slices, slice);
  if (!existsSync(place)) return '';
  if (slice.endsWith('.spec.ts')) return readFileSync(place, 'utf8');
  return readdirSync(place).filter((name) => name.endsWith('.spec.ts')).map((name) => readFileSync(join(place, name), 'utf8')).join('\n');
}

/** Ids without a line, and lines whose slice has no spec of that title, or whose title does not name the id. */
function faultsOf(lines: readonly Line[], spec: (slice: string) => string): readonly string[] {
  const missing = KNOWN.filter((id) => lines.filter((line) => line.id === id).length !== 1);
  const unproven = lines.filter(({ id, slice, title }) => !new RegExp(`\\b${id}\\b`).test(title) || !spec(slice).includes(`it('${title}'`));
  return [...missing, ...unproven.map(({ id, slice }) => `${id} in ${slice}`)];
}

describe('The invariants of the domain', () => {
  const lines = linesOf(readFileSync(join(root, 'docs/invariants.md'), 'utf8'));

  it('each has its rule in the table and a spec that names it', () => {
    expect(faultsOf(lines, specOf)).toEqual([]);
    expect(lines).toHaveLength(24);
  });

  it('a rule left out, a spec renamed, a title without its id and a slice there is not are seen', () => {
    const [first, second] = lines as readonly [Line, Line];
    expect(faultsOf(lines.slice(1), specOf)).toEqual(['RM-1']);
    expect(faultsOf([{ ...first, title: 'RM-1: something nobody proves' }, ...lines.slice(1)], specOf)).toEqual(['RM-1 in approve-roadmap']);
    expect(faultsOf([{ ...first, title: second.title }, ...lines.slice(1)], specOf)).toEqual(['RM-1 in approve-roadmap']);
    expect(faultsOf([{ ...first, slice: 'no-such-slice' }, ...lines.slice(1)], specOf)).toEqual(['RM-1 in no-such-slice']);
  });
});
