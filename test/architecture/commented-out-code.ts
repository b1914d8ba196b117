import ts from 'typescript';

export interface Comment {
  readonly line: number;
  /** The words of the comment without its marks; neighbouring `//` lines are one comment. */
  readonly lines: readonly string[];
}

/** Where `//` and `/*` begin no comment. */
const isLiteral = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isRegularExpressionLiteral(node) || ts.isJsxText(node);

/** The comments of a file; its syntax tree tells them from texts, patterns and templates that merely look like one. */
export function commentsOf(file: ts.SourceFile): Comment[] {
  const literalEnds = new Map<number, number>();
  const visit = (node: ts.Node): void => {
    if (isLiteral(node)) literalEnds.set(node.getStart(file), node.end);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const comments: ReadComment[] = [];
  const { text } = file;
  for (let at = ts.getShebang(text)?.length ?? 0; at < text.length; ) {
    const end = literalEnds.get(at) ?? commentEnd(text, at);
    if (end !== undefined && !literalEnds.has(at)) comments.push(read(file, at, end));
    at = Math.max(end ?? 0, at + 1);
  }
  return joinNeighbours(comments);
}

function commentEnd(text: string, at: number): number | undefined {
  if (text[at] !== '/') return undefined;
  const marks = text[at + 1];
  const close = marks === '/' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2) + 2;
  if (marks === '/') return close === -1 ? text.length : close;
  return marks === '*' && close > 1 ? close : undefined;
}

interface ReadComment extends Comment {
  readonly joins: boolean;
}

function read(file: ts.SourceFile, start: number, end: number): ReadComment {
  const text = file.text.slice(start, end);
  const line = file.getLineAndCharacterOfPosition(start).line + 1;
  if (text.startsWith('//')) {
    const before = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start);
    return { line, lines: [text.replace(/^\/\/+\s?/, '')], joins: before.trim() === '' };
  }
  return { line, lines: text.slice(2, -2).split('\n').map((each) => each.replace(/^\s*\*+ ?/, '')), joins: false };
}

function joinNeighbours(comments: readonly ReadComment[]): Comment[] {
  const joined: ReadComment[] = [];
  for (const comment of comments) {
    const last = joined.at(-1);
    const follows = last?.joins === true && comment.joins && comment.line === last.line + last.lines.length;
    if (follows) joined[joined.length - 1] = { ...last, lines: [...last.lines, ...comment.lines] };
    else joined.push(comment);
  }
  return joined;
}

/**
 * The lines of a file at which code has been put to sleep in a comment. A comment is judged as a whole (a block of code
 * over several lines) and line by line (a statement under a sentence); an example in a fence or after `@example` is not
 * asleep, it documents.
 */
export function commentedOutCode(file: ts.SourceFile): number[] {
  const path = file.fileName;
  return commentsOf(file).flatMap((comment) => {
    const lines = withoutExamples(comment.lines);
    if (looksLikeCode(lines.join('\n'), path)) return [comment.line];
    return lines.flatMap((line, offset) => (looksLikeCode(line, path) ? [comment.line + offset] : []));
  });
}

function withoutExamples(lines: readonly string[]): string[] {
  let fenced = false;
  let example = false;
  return lines.map((line) => {
    const fence = line.trimStart().startsWith('```');
    if (fence) fenced = !fenced;
    if (line.trimStart().startsWith('@')) example = line.trimStart().startsWith('@example');
    return fence || fenced || example ? '' : line;
  });
}

/** Parsing is slow and prose is plenty: only what has the outline of code is parsed. */
const outlineOfCode = /[;{}]$|,$|>$|^(?:const|let|var)\s.+=/m;

function looksLikeCode(words: string, path: string): boolean {
  const candidate = words.trim();
  if (!outlineOfCode.test(candidate)) return false;
  const statements = parsed(candidate, path);
  if (statements !== undefined) return statements.some((statement) => isCode(statement, candidate));
  return opensBlock(candidate, path) || isMember(candidate, path);
}

/** The compiler keeps what it could not parse beside the tree, though its types do not say so. */
interface ParsedFile extends ts.SourceFile {
  readonly parseDiagnostics: readonly ts.Diagnostic[];
}

/** The statements of a text, or nothing when it is not a program: nearly every sentence of a language fails here. */
function parsed(text: string, path: string): readonly ts.Statement[] | undefined {
  const tree = ts.createSourceFile(path.endsWith('x') ? 'comment.tsx' : 'comment.ts', text, ts.ScriptTarget.ES2023, true) as ParsedFile;
  return tree.parseDiagnostics.length > 0 ? undefined : tree.statements;
}

function isCode(statement: ts.Statement, text: string): boolean {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.some(({ initializer }) => initializer !== undefined);
  if (ts.isExpressionStatement(statement)) return isCodeExpression(statement.expression, text);
  return !ts.isLabeledStatement(statement) && !ts.isEmptyStatement(statement) && !ts.isBlock(statement);
}

function isCodeExpression(expression: ts.Expression, text: string): boolean {
  const inner = ts.isAwaitExpression(expression) ? expression.expression : expression;
  if (ts.isJsxElement(inner) || ts.isJsxSelfClosingElement(inner)) return true;
  const acts = ts.isCallExpression(inner) || ts.isBinaryExpression(inner) || ts.isPostfixUnaryExpression(inner);
  return acts && text.endsWith(';');
}

/** `if (late) {` or `for (const x of y) {`: the head of a block whose rest stands elsewhere. */
function opensBlock(text: string, path: string): boolean {
  if (!text.endsWith('{') || !/^(?:\}\s*)?(?:if|else|for|while|switch|try|catch|function|class|export|async|const|return)\b/.test(text)) return false;
  return parsed(`${text.replace(/^\}\s*else\b/, 'if (x) {} else').replace(/^\}\s*catch\b/, 'try {} catch')}}`, path) !== undefined;
}

/** `key: value,` with a value no sentence has: a row of an object put to sleep. */
function isMember(text: string, path: string): boolean {
  if (!/^['"\w]+: .*,$/.test(text)) return false;
  const [statement] = parsed(`({ ${text} })`, path) ?? [];
  return statement !== undefined && !/^\w+: \w+,$/.test(text);
}
