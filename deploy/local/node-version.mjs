import { Failure } from './steps.mjs';

/**
 * The framework loads ES modules through require(), which Node offers from 20.19 and, on its own line, from 22.12.
 * @param {string} version as in `process.versions.node`
 */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/** @returns {string} the version; throws a Failure when this Node cannot run Vekha */
export function checkNode(version = process.versions.node) {
  if (isSupported(version)) return version;
  throw new Failure(
    `нужен Node.js 20.19 или новее (в ряду 22 — от 22.12), а запущен ${version}`,
    'поставьте Node.js 22 или 24 с сайта nodejs.org или через менеджер версий и повторите команду',
  );
}
