const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');

const root = path.resolve(__dirname, '../../../..');
const { compilerOptions } = require(path.join(root, 'tsconfig.json'));
const aliases = Object.entries(compilerOptions.paths).map(([alias, [target]]) => [
  alias.replace('*', ''),
  path.join(root, target.replace('*', '')),
]);

/** Lets a process of its own run the sources as the tests do, without a build: crashes only show in a real process. */
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...more) {
  const alias = aliases.find(([prefix]) => request.startsWith(prefix));
  return resolve.call(this, alias === undefined ? request : path.join(alias[1], request.slice(alias[0].length)), ...more);
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true }, transform: { useDefineForClassFields: false } },
  });
  module._compile(code, filename);
};
