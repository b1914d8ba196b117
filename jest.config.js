const fs = require('node:fs');
const path = require('node:path');
const { compilerOptions } = require('./tsconfig.json');

/** Packages that Node 20 cannot load through jest's CommonJS runtime: they ship ES modules only. */
function esModulesOnly(directory, found = new Set()) {
  if (!fs.existsSync(directory)) return found;
  for (const entry of fs.readdirSync(directory)) {
    if (entry.startsWith('.')) continue;
    const location = path.join(directory, entry);
    if (entry.startsWith('@')) {
      esModulesOnly(location, found);
      continue;
    }
    const manifest = path.join(location, 'package.json');
    if (!fs.existsSync(manifest)) continue;
    const { name, type, exports } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    const offersCommonJs = !name?.startsWith('@nestjs/') && JSON.stringify(exports ?? '').includes('"require"');
    if (type === 'module' && !offersCommonJs) found.add(name);
    esModulesOnly(path.join(location, 'node_modules'), found);
  }
  return found;
}

const transformed = [...esModulesOnly(path.join(__dirname, 'node_modules'))].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

const aliases = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [target]]) => [
    `^${alias.replace('/*', '/(.*)')}$`,
    target.replace('./', '<rootDir>/').replace('/*', '/$1'),
  ]),
);

const compiler = {
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

module.exports = {
  testEnvironment: 'node',
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/deploy'],
  testRegex: '.*\\.spec\\.ts$',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  transform: { '^.+\\.(t|mj|j)s$': ['@swc/jest', compiler] },
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(${transformed.join('|')})/)`],
  moduleNameMapper: aliases,
  // Jest leaves one core to itself; most of our long tests wait for processes of their own.
  maxWorkers: '100%',
  testTimeout: 30_000,
};
