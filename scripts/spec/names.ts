import { fixed, phrase } from '../phrase.ts';
import { Refusal } from '../refusal.ts';
import { UNIT_TYPES } from './units.ts';

/** Converts words to PascalCase. */
export const pascal = (words: string): string =>
  words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Converts words to camelCase. */
export const camel = (words: string): string => pascal(words).replace(/^./, (first) => first.toLowerCase());

/** The base name of an operation's types: the last two segments of its id, behind a word if they begin with a digit. */
export const typeNameOf = (id: string): string =>
  pascal(id.split('.').slice(-2).join('.')).replace(/^(?=\d)/, 'Operation');

/** Names that generated files import or use as globals. */
export const TAKEN: readonly string[] = [
  'Api',
  'AsyncGenerator',
  'CallOptions',
  'Descriptor',
  'Headed',
  'NoAnswer',
  'NoAnswerToWrite',
  'Ok',
  'OperationExamples',
  'Outcome',
  'Page',
  'PageOptions',
  'Pick',
  'Promise',
  'Record',
  'Rejected',
  'StatusIn',
  'ArrayBuffer',
  'Uint8Array',
  ...UNIT_TYPES,
];

/** Names that an operation cannot have, with the reason. */
const MEMBERS: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)then(\.|$)/, '`await` would mistake it for a promise'],
  [/(^|\.)__proto__(\.|$)/, 'that is the prototype of an object'],
  [
    /(^|\.)(constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf|__\w+__)\./,
    'every object inherits a member with the name of its group',
  ],
  [/(^|\.)(\.|$)/, 'a part of its name is empty'],
  [/#/, 'in its types the `#` would be read as part of a reference'],
  // File names have up to 255 bytes; the extension and a temporary suffix take some of them.
  [/^.{201}/s, 'its page and its file would have names too long for a file system'],
];

/** Names that a `const` cannot have. */
const WORDS =
  'arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield';

/** The functions of `src/parts`, which generated modules import. */
const PARTS =
  'accept|aliases|authorization|basic|bodies|chain|formBody|formPairs|formValue|idempotencyKey|lastItem|lastPage|multipartBody|nextUrl|offset|optionalBody|ownBody|ownContext|pageNumbers|queryKey|ranged|servers|styled|styles|typedHeaders|withHeaders';

/** Names that the `const` of an operation cannot have, or that its module uses itself. */
const RESERVED = new RegExp(
  `^(\\d.*|${WORDS}|${PARTS}|validators?|credentials|envelope|exact|id|index|paths|server|shared)$`,
);

/** Names that the `const` of an API cannot have, or that its module exports or imports besides. */
const TAKEN_CONSTANT = new RegExp(`^(${WORDS}|${PARTS}|components|operations|paths)$`);

/** Folder names that would collide with an existing path or export. */
const TAKEN_FOLDERS: readonly (readonly [RegExp, (id: string) => string])[] = [
  [
    /^(?:http|mock|money|pages|reconcile)$/,
    (id) => `be imported as \`billing-clients/${id}\`, which is another module`,
  ],
  [
    /^(?:changes|contract|index|measured|sure)$/,
    (id) => `have its page at \`${id}.html\`, which the documentation already has`,
  ],
  [/^(?:client|guides)$/, (id) => `have its pages in \`${id}/\`, which the documentation already has`],
  [/^(?:docs|try)$/, (id) => `have its mock at \`/${id}\`, which the workbench uses itself`],
];

/** Refuses a folder whose name cannot be used for everything generated from it. */
export function checkFolder(id: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Refusal(`specs/${id}`, 'cannot name an export', 'name the folder with lower-case words joined by dashes');
  const taken = TAKEN_FOLDERS.find(([names]) => names.test(id))?.[1];
  if (taken) throw new Refusal(`specs/${id}`, phrase`would ${taken(id)}`, 'rename the folder');
  if (TAKEN_CONSTANT.test(camel(id)))
    throw new Refusal(
      `specs/${id}`,
      phrase`would be exported as \`${camel(id)}\`, a word of JavaScript or of the generated code`,
      'rename the folder',
    );
}

/** Claims the export names of an API's operations. */
export function claimConstants(): (id: string, pointer: string) => string {
  const owners = new Map<string, string>();
  return (id, pointer) => {
    const name = RESERVED.test(camel(id)) ? `_${camel(id)}` : camel(id);
    // Each has its own file, too, and some file systems are case-insensitive.
    const owner = owners.get(name.toLowerCase());
    if (owner !== undefined)
      throw new Refusal(
        pointer,
        phrase`would be exported as \`${name}\`, which \`${owner}\` already uses`,
        'rename one of them',
      );
    owners.set(name.toLowerCase(), id);
    return name;
  };
}

/** Claims the export names of an API's types. */
export function claimNames(): (name: string, pointer: string) => void {
  const owners = new Map(TAKEN.map((name) => [name, 'the generated code']));
  return (name, pointer) => {
    if (!/^[A-Z][A-Za-z0-9_]*$/.test(name))
      throw new Refusal(
        pointer,
        phrase`would be exported as \`${name}\``,
        'use letters and digits, with a capital first',
      );
    const owner = owners.get(name);
    if (owner)
      throw new Refusal(
        pointer,
        phrase`would be exported as \`${name}\`, which ${owner} already uses`,
        'rename one of them',
      );
    owners.set(name, pointer);
  };
}

/** Refuses an operationId that cannot be a client method; returns the base name of its types. */
export function nameOperation(
  id: string,
  pointer: string,
  seen: Map<string, { readonly id: string; readonly pointer: string }>,
): string {
  const reason = MEMBERS.find(([pattern]) => pattern.test(id))?.[1];
  if (reason) throw new Refusal(pointer, phrase`is named \`${id}\`, but ${fixed(reason)}`, 'rename it');
  const same = seen.get(id);
  if (same) throw new Refusal(pointer, phrase`is named \`${id}\`, like ${same.pointer}`, 'rename one of them');
  const groups = [...id.matchAll(/\./g)].map(({ index }) => id.slice(0, index));
  const clash = [`${id}.`, ...groups].map((name) => seen.get(name)).find((taken) => taken !== undefined);
  if (clash)
    throw new Refusal(
      pointer,
      phrase`is named \`${id}\`, which would be both a method and a group of methods, because of \`${clash.id}\` at ${clash.pointer}`,
      'rename one of them',
    );
  seen.set(id, { id, pointer });
  // Groups are stored with a trailing dot.
  for (const group of groups) seen.set(`${group}.`, { id, pointer });
  return typeNameOf(id);
}
