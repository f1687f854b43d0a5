import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, parse } from 'node:path';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { phrase } from '../../phrase.ts';
import { reasonOf, Refusal } from '../../refusal.ts';
import { fastYaml } from './fast-yaml.ts';
import { linesOf, type Path } from './lines.ts';

/** A parsed YAML file: its value and its line numbers. */
export interface YamlFile {
  /** The path shown to users: `specs/acme/openapi.yaml`. */
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** The 1-based line of a path; if the path does not exist, the line of its deepest existing step. */
  readonly lineOf: (path: Path) => number;
}

/** The key and the value at a step. */
const stepFrom = (node: unknown, name: string | number): { key?: unknown; value?: unknown } | undefined => {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
  return isSeq(node) && node.items.length > Number(name) ? { value: node.items[Number(name)] } : undefined;
};

const startOf = (document: Document.Parsed, path: Path): number => {
  let [node, start]: [unknown, number] = [document.contents, document.contents?.range?.[0] ?? 0];
  for (const name of path) {
    const found = stepFrom(node, name);
    if (!found) break;
    const begins = found.key ?? found.value;
    if (isNode(begins)) start = begins.range?.[0] ?? start;
    node = found.value;
  }
  return start;
};

/** A node with its key in the parent and all its ancestors. */
interface Held {
  readonly node: Node;
  readonly key: unknown;
  readonly holders: readonly unknown[];
  readonly document: Document.Parsed;
}

/** The significant digits of a decimal number. */
const digitsOf = (number: string): string =>
  number
    .replace(/e.*$/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');

const losesDigits = (node: Node): boolean =>
  isScalar(node) &&
  typeof node.value === 'number' &&
  (Math.abs(node.value) > Number.MAX_SAFE_INTEGER ||
    (/^[-+]?[\d.]+(e.*)?$/i.test(node.source ?? '') && digitsOf(node.source ?? '') !== digitsOf(String(node.value))));

/** YAML 1.1 types, which some parsers do not know and others cannot convert to JSON. */
const OLD_TAG = /^tag:yaml\.org,2002:(?:binary|merge|omap|pairs|set|timestamp)$/;

/** Constructs that YAML parsers interpret differently or cannot represent, each with the fix. */
const ambiguities: readonly (readonly [(held: Held) => boolean, what: string, next: string])[] = [
  [
    ({ node, document }) => isAlias(node) && !node.resolve(document),
    'refers to an anchor that is not above it',
    'write out the value',
  ],
  [
    ({ node, holders, document }) => isAlias(node) && holders.includes(node.resolve(document)),
    'is inside its own anchor',
    'write out the value',
  ],
  [
    ({ node }) => !isAlias(node) && OLD_TAG.test(node.tag ?? ''),
    'has a tag that few parsers know',
    'leave the tag out',
  ],
  [
    ({ node, key }) => key === 'key' && (!isScalar(node) || node.value === null),
    'is a key that is not a string',
    'write a text',
  ],
  [
    ({ node, key }) => key === 'key' && isScalar(node) && node.value === '<<',
    'is a merge key for some parsers and a plain key for others',
    'write out the value',
  ],
  [
    ({ node }) => isMap(node) && new Set(node.items.map(({ key }) => String(key))).size < node.items.length,
    'has the same key twice, once in quotes',
    'keep one',
  ],
  [
    ({ node }) => isScalar(node) && typeof node.value === 'number' && !Number.isFinite(node.value),
    'is a number that JSON cannot represent',
    'write null or a string',
  ],
  [({ node }) => losesDigits(node), 'is a number that loses digits', 'write it as a string, or with fewer digits'],
  [
    ({ node }) => isScalar(node) && typeof node.value === 'string' && /\p{Cs}/u.test(node.value),
    'contains half a surrogate pair',
    'remove it',
  ],
];

const ambiguityIn = (document: Document.Parsed): readonly [offset: number, what: string, next: string] | undefined => {
  if (document.directives?.yaml.explicit === true) return [0, 'states a version of YAML', 'leave the directive out'];
  let found: readonly [number, string, string] | undefined;
  visit(document, {
    Node: (key, node, holders) => {
      const held = { node, key, holders, document };
      const [, what, next] = ambiguities.find(([applies]) => applies(held)) ?? [];
      if (what === undefined || next === undefined) return undefined;
      const source = isAlias(node) ? `*${node.source}` : isScalar(node) && String(node.source);
      found = [node.range?.[0] ?? 0, `${source === false || source === '' ? '' : `\`${source}\` `}${what}`, next];
      return visit.BREAK;
    },
  });
  return found;
};

/** Refuses what only some parsers accept: characters that YAML forbids, and a lone CR as a line break. */
const checkText = (text: string, at: (offset: number) => string): void => {
  const stranger = /[^\P{Cc}\t\n\r\u0085]/u.exec(text);
  if (stranger) {
    const code = (stranger[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new Refusal(
      at(stranger.index),
      phrase`contains the character U+${code}, which YAML does not allow`,
      'remove it',
    );
  }
  const carriage = /\r(?!\n)/.exec(text);
  if (carriage) throw new Refusal(at(carriage.index), 'ends a line with only CR', 'save the file with LF line endings');
};

/** Converts a document to a value; aliases can make a few lines expand beyond any memory. */
const valueOf = (document: Document.Parsed, file: string): unknown => {
  try {
    return document.toJS();
  } catch (cause) {
    throw new Refusal(file, phrase`has too many aliases (${reasonOf(cause)})`, 'write out their values', { cause });
  }
};

/** Parses YAML with the place of each node, or throws a one-sentence error with the location. */
export function strictYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): string => `${file}:${lines.linePos(offset).line}`;
  checkText(text, at);
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const reason = reasonOf(error)
      .replace(/(?:; please| at line) .*$/, '')
      .replace('Maximum call stack size exceeded', 'brackets nested too deeply');
    throw new Refusal(at(error.pos[0]), phrase`is not YAML (${reason})`, 'fix that line');
  }
  const [offset, what, next] = ambiguityIn(document) ?? [];
  if (offset !== undefined && what !== undefined && next !== undefined) throw new Refusal(at(offset), what, next);
  return { file, text, value: valueOf(document, file), lineOf: (path) => lines.linePos(startOf(document, path)).line };
}

/** Parses YAML, or throws a one-sentence error with the location. Locations are computed lazily. */
export function parseYaml(text: string, file: string): YamlFile {
  const fast = fastYaml(text);
  if (fast === undefined) return strictYaml(text, file);
  let lines: ((path: Path) => number) | undefined;
  return { file, text, value: fast.value, lineOf: (path) => (lines ??= linesOf(text))(path) };
}

/** Converts bytes to text, with the mark that some editors put at the start of a file: whoever rewrites it keeps it. */
const decoded = (bytes: Uint8Array, file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Refusal(file, 'is not text in UTF-8', 'save it as UTF-8', { cause });
  }
};

/** The names under which a file may have been saved, without extensions. */
const stemsOf = (name: string): readonly string[] => [
  parse(name).name,
  ...(name === 'openapi.yaml' ? ['swagger'] : []),
];

/** Reads a file of an API's folder; refuses a missing one, and says how one is made. */
export const readInput = async (path: string, file: string, made = 'create it'): Promise<string> => {
  const bytes = await readFile(path).catch(async (cause: unknown) => {
    const name = basename(path);
    const other = (await readdir(dirname(path)).catch(() => [])).find(
      (each) => each !== name && stemsOf(name).includes(parse(each).name.toLowerCase()),
    );
    const next =
      other === undefined ? `${made}, or check its name` : `rename ${other} to ${name}, and write it as YAML`;
    throw new Refusal(file, 'cannot be read', next, { cause });
  });
  return decoded(bytes, file);
};
