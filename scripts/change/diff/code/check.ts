import { relative } from 'node:path';
import ts from 'typescript';
import type { Tree } from '../../../files.ts';
import type { Change } from '../change.ts';
import type { Finding } from '../finding/finding.ts';
import { operationsIn } from '../read/api.ts';
import { callsIn, type ByPath, type Call } from './calls.ts';
import { programOf, projectIn, type Project } from './program.ts';

/** A line of the user's code that a change affects. */
export interface Touched {
  readonly file: string;
  readonly line: number;
  /** Whether it does not compile any more, or compiles and acts differently. */
  readonly what: 'breaks' | 'differs';
  /** The compiler's message, or the change. */
  readonly why: string;
  /** The rule that found the change, where it is a rule. */
  readonly finding?: string;
}

/** The generated files of both times, by their paths below `generated`. */
export interface Clients {
  readonly root: string;
  readonly old: Tree;
  readonly now: Tree;
}

interface Error {
  readonly file: string;
  readonly start: number;
  readonly why: string;
}

const errorsIn = (program: ts.Program, { files }: Project): Error[] =>
  files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (!source) return [];
    const all = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return all.map(({ start = 0, messageText }) => ({
      file,
      start,
      // The first of a chain of messages names both types; the others go into their members.
      why: typeof messageText === 'string' ? messageText : messageText.messageText,
    }));
  });

const lineIn = (program: ts.Program, { file, start }: { file: string; start: number }): number =>
  (program.getSourceFile(file)?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;

/** A changed description is not a reason to check every call. */
const reaches = (finding: Finding, { api, operation }: Call): boolean =>
  finding.api === api &&
  (finding.operations.includes(operation) || (finding.operations.length === 0 && finding.rule.startsWith('envelope-')));

/** Whether a call notices: one that gives an argument does not notice another default. */
const notices = ({ noticed }: Finding, { given }: Call): boolean => {
  const found = noticed && given?.get(noticed.argument);
  return !noticed || !given || found === 'perhaps' || (found === 'given') === (noticed.when === 'given');
};

const byPathOf = (changes: readonly Change[]): ByPath =>
  new Map(
    changes.flatMap(({ api, old }) =>
      operationsIn(old?.parsed().value ?? {}).map(
        ({ id, method, path }) => [`${api} ${method} ${path}`, { api, operation: id }] as const,
      ),
    ),
  );

const idBefore = (finding: Finding, id: string): string =>
  finding.rule === 'operation-renamed' && finding.new === id ? String(finding.old) : id;

/** Findings go by the ids that operations have now, and the source by those that they had. */
const inOldIds = (findings: readonly Finding[]): Finding[] => {
  const renames = findings.filter(({ rule }) => rule === 'operation-renamed');
  return findings.map((finding) => ({
    ...finding,
    operations: finding.operations.map((id) =>
      renames.reduce((known, rename) => (rename.api === finding.api ? idBefore(rename, known) : known), id),
    ),
  }));
};

/** The lines of a user's files that do not compile any more, and the calls that compile but act differently. */
export function checkCode(folder: string, changes: readonly Change[], { root, old, now }: Clients): Touched[] {
  const project = projectIn(folder);
  const before = programOf(project, root, old);
  const after = programOf(project, root, now, before);
  const said = new Set(errorsIn(before, project).map(({ file, start, why }) => `${file} ${start} ${why}`));
  const errors = errorsIn(after, project).filter(({ file, start, why }) => !said.has(`${file} ${start} ${why}`));
  const at = (place: { file: string; start: number }) => ({
    file: relative(process.cwd(), place.file).startsWith('..') ? place.file : relative(process.cwd(), place.file),
    line: lineIn(before, place),
  });
  const differing = inOldIds(changes.flatMap(({ findings }) => findings)).filter(
    ({ behaviour, allowed }) => behaviour !== 'same' && allowed === undefined,
  );
  const calls = callsIn(before, project.files, byPathOf(changes)).flatMap((call) =>
    differing
      .filter((finding) => reaches(finding, call) && notices(finding, call))
      .map((finding): Touched => ({ ...at(call), what: 'differs', why: finding.title, finding: finding.rule })),
  );
  const lines = [...errors.map((error): Touched => ({ ...at(error), what: 'breaks', why: error.why })), ...calls];
  const unique = new Map(lines.map((line) => [JSON.stringify(line), line]));
  return [...unique.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
