import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPages } from '../../apps/cli/src/commands/docs';

const root = join(__dirname, '../..');

describe('Generated pages', () => {
  it.each([...generatedPages(root)])('%s is what `npm run docs` writes', (file, text) => {
    expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  });
});
