import { existsSync, readFileSync } from 'node:fs';
import { countTests } from '../deploy/local/test-summary.mjs';

// Prints «passed failed» of jest's JSON results; a missing or unreadable file is one failure.
function read(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

const { passed, failed } = countTests(read(process.argv[2]));
process.stdout.write(`${passed} ${failed}\n`);
