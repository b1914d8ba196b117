import ts from 'typescript';
import { impureOnPurpose, libs } from './house';

/** A forbidden word in a file that must decide the same way for ever. */
export interface Impurity {
  readonly path: string;
  readonly line: number;
  readonly word: string;
}

const purePart = /^libs\/([^/]+)\/src\/(?!.*(?:\.http|\.module|\.spec)\.ts$)(?!(?:.+\/)?(?:testing|conformance)\/).+\.ts$/;
const pureKinds = new Set(['context', 'pure', 'read-side', 'process', 'engine']);
const nestDoor = /^libs\/event-sourcing\/src\/command-handlers\.ts$/;

/** Whether a file must be free of clock, zone, chance and surroundings. A lib the house does not list is a context. */
export function mustBePure(path: string): boolean {
  const lib = purePart.exec(path)?.[1];
  if (lib === undefined || path in impureOnPurpose || nestDoor.test(path)) return false;
  return pureKinds.has(libs[lib]?.kind ?? 'context');
}

/** The state of a context holds ISO strings, so that it is the same after every replay and in every zone. */
const holdsIsoStrings = (path: string): boolean => (libs[path.split('/')[1] ?? '']?.kind ?? 'context') === 'context';

/** Names that reach the surroundings whatever is done with them. */
const forbiddenNames = new Set([
  'process', 'globalThis', 'global', 'require', 'eval', 'Function', 'console', 'fetch', 'performance', 'crypto', 'navigator',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'randomUUID', 'randomBytes', 'randomInt', 'getRandomValues',
  'Worker', 'Atomics', 'WeakRef', 'FinalizationRegistry',
]);

/** Of these objects only what depends on nothing but its arguments may be used, and only by name. */
const allowedMembers: Readonly<Record<string, (member: string) => boolean>> = {
  Date: (member) => member === 'UTC' || member === 'parse',
  Math: (member) => member !== 'random',
  Temporal: (member) => member !== 'Now',
  Intl: () => true,
};

const localeMethods = new Set(['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare', 'toLocaleUpperCase', 'toLocaleLowerCase']);
const zoneMethods = new Set(['getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getTimezoneOffset', 'toDateString', 'toTimeString']);

/**
 * The impure words of one file, read from its syntax tree, so that comments, texts and property names never count.
 * A single-argument `new Date(text)` is allowed: it depends on its argument alone.
 */
export function impuritiesOf(path: string, text: string): Impurity[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const found: Impurity[] = [];
  const report = (node: ts.Node, word: string): void => {
    found.push({ path, word, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    const word = ts.isIdentifier(node) ? impureName(node) : impureCall(node);
    if (word !== undefined) report(node, word);
    if (holdsIsoStrings(path) && ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Date') report(node, 'type Date');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function impureName(node: ts.Identifier): string | undefined {
  const name = node.text;
  if (isOnlyALabel(node)) return undefined;
  if (forbiddenNames.has(name)) return isLocal(node) ? undefined : name;
  if (name === 'Now' && ts.isImportSpecifier(node.parent)) return 'Temporal.Now';
  const allowed = Object.hasOwn(allowedMembers, name) ? allowedMembers[name] : undefined;
  if (allowed === undefined || isDeclared(node)) return undefined;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return allowed(parent.name.text) ? undefined : `${name}.${parent.name.text}`;
  if (name === 'Date' && ts.isNewExpression(parent)) return parent.arguments?.length === 1 ? undefined : 'new Date()';
  return `${name} without a named member`;
}

/** Property names, type names and object keys say nothing about the surroundings. */
function isOnlyALabel(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isTypeElement(parent)) return true;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) return parent.name === node;
  return ts.isBindingElement(parent) && parent.propertyName === node && !isImpureSource(parent);
}

/** `const { now } = Date` names no member of `Date` directly; its right-hand side is caught instead. */
const isImpureSource = (element: ts.BindingElement): boolean => forbiddenNames.has(element.propertyName?.getText() ?? '');

/** A parameter or variable of that name in an enclosing scope is the author's own, whatever it is called. */
function isLocal(node: ts.Identifier): boolean {
  for (let scope: ts.Node = node.parent; !ts.isSourceFile(scope); scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some(({ name }) => binds(name, node.text))) return true;
    const declared = declarationsIn(scope);
    if (declared.some(({ name }) => binds(name, node.text))) return true;
  }
  return false;
}

function declarationsIn(scope: ts.Node): readonly ts.VariableDeclaration[] {
  if (ts.isBlock(scope)) return scope.statements.flatMap((statement) => (ts.isVariableStatement(statement) ? statement.declarationList.declarations : []));
  const loop = ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope);
  return loop && scope.initializer !== undefined && ts.isVariableDeclarationList(scope.initializer) ? scope.initializer.declarations : [];
}

function binds(name: ts.BindingName, word: string): boolean {
  if (ts.isIdentifier(name)) return name.text === word;
  return name.elements.some((element) => ts.isBindingElement(element) && binds(element.name, word));
}

/** `import { Temporal } from …` brings the object in; only its use is judged. */
const isDeclared = (node: ts.Identifier): boolean => ts.isImportSpecifier(node.parent) || ts.isTypeQueryNode(node.parent);

function impureCall(node: ts.Node): string | undefined {
  if (ts.isMetaProperty(node)) return 'import.meta';
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return 'import()';
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  if (!ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { name, expression } = node.expression;
  const parameters = node.arguments ?? ts.factory.createNodeArray<ts.Expression>();
  if (expression.getText() === 'Intl') return impureIntl(name.text, parameters);
  if (zoneMethods.has(name.text) && parameters.length === 0 && ts.isNewExpression(expression)) return `${name.text} in the default zone`;
  if (localeMethods.has(name.text)) return impureLocale(name.text, parameters);
  return undefined;
}

function impureIntl(name: string, parameters: ts.NodeArray<ts.Expression>): string | undefined {
  if (parameters.length === 0) return `Intl.${name} with the default locale`;
  return name === 'DateTimeFormat' && !namesItsZone(parameters) ? 'Intl.DateTimeFormat without timeZone' : undefined;
}

function impureLocale(name: string, parameters: ts.NodeArray<ts.Expression>): string | undefined {
  const localeAt = name === 'localeCompare' ? 1 : 0;
  if (parameters.length <= localeAt) return `${name} with the default locale`;
  return /^toLocale(?:Date|Time)?String$/.test(name) && !namesItsZone(parameters) ? `${name} without timeZone` : undefined;
}

const namesItsZone = (parameters: ts.NodeArray<ts.Expression>): boolean => {
  const last = parameters.at(-1);
  return last !== undefined && ts.isObjectLiteralExpression(last) && last.properties.some((property) => property.name?.getText() === 'timeZone');
};
