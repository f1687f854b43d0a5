import { inOneDirection } from '../text.ts';

const WIDTH = 90;

/** Quotes a text as a TypeScript string. */
export const quote = (text: string): string =>
  `'${inOneDirection(JSON.stringify(text)).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** A name as a key of a TypeScript type. */
export const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name));

/** A name as a key of an object literal, where a plain `__proto__` would set the prototype. */
const literalKey = (name: string): string => {
  if (name === '__proto__') return `['__proto__']`;
  return /^[1-9]\d{0,8}$/.test(name) ? name : key(name);
};

/**
 * How a call of a part begins. The mark lets bundlers drop it, with its operation, where a program does not use it; a
 * sample, which makes objects with `new`, needs none.
 */
const callOf = ({ name }: Part): string => `${name.startsWith('new ') ? '' : '/* @__PURE__ */ '}${name}(`;

function pieces(value: object, indent: string): { open: string; close: string; items: string[] } {
  if (value instanceof Part)
    return { open: callOf(value), close: ')', items: value.given.map((item) => literal(item, indent)) };
  if (Array.isArray(value)) return { open: '[', close: ']', items: value.map((item) => literal(item, indent)) };
  const items = Object.entries(value).map(([name, item]) => `${literalKey(name)}: ${literal(item, indent)}`);
  return { open: '{ ', close: ' }', items };
}

/** A runtime function that only some APIs need, called with data. APIs that do not use it do not pay for its bytes. */
export class Part {
  readonly name: string;
  readonly given: readonly unknown[];

  /** `name` is the exported function, which has its own file: `src/parts/form-body.ts` for `formBody`. */
  constructor(name: string, ...given: readonly unknown[]) {
    this.name = name;
    this.given = given;
  }
}

/** Imports all parts in the values. */
export function importParts(...values: readonly unknown[]): string {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (value instanceof Part) names.add(value.name);
    Object.values(value).forEach(visit);
  };
  values.forEach(visit);
  const file = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [...names]
    .sort()
    .map((name) => `import { ${name} } from '../../src/parts/${file(name)}.ts';\n`)
    .join('');
}

/** Prints plain data and parts as TypeScript, on one line if it fits. */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Part && value.given.length === 1) return `${callOf(value)}${literal(value.given[0], indent)})`;
  const deeper = `${indent}  `;
  const { open, close, items } = pieces(value, deeper);
  if (items.length === 0) return `${open}${close}`.replace('  ', '');
  const line = `${open}${items.join(', ')}${close}`;
  if (!line.includes('\n') && indent.length + line.length <= WIDTH) return line;
  return `${open.trim()}\n${items.map((item) => `${deeper}${item},\n`).join('')}${indent}${close.trim()}`;
}

/** The body of a doc comment, from its second `*` up to the closing `*`. Escapes text that would end the comment. */
export function commentBody(text: string, indent = ''): string {
  const lines = inOneDirection(text)
    .replaceAll('*/', '*\\/')
    .split(/\r\n|[\n\r\u2028\u2029]/);
  if (lines.length === 1) return `* ${lines[0]} `;
  return ['*', ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} `].join('\n');
}

/** A doc comment with its line break; empty for an empty text. */
export const comment = (text: string, indent = ''): string =>
  text ? `${indent}/*${commentBody(text, indent)}*/\n` : '';
