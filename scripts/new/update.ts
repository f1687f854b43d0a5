import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOf, type Claim } from '../ledger/claims/claim.ts';
import { parseLedger, type Ledger } from '../ledger/notation/ledger.ts';
import { claimsIn } from '../ledger/published.ts';
import { reasonOf, Refusal } from '../refusal.ts';
import { entriesOf, isObject, type Json } from '../spec/json.ts';
import { parseYaml, readInput } from '../spec/read/yaml.ts';
import { operationsOf, wordsOf } from './document.ts';
import { SOURCE_PATH } from './draft.ts';
import { documentText } from './fetch.ts';
import { draftOf, yaml, type Order } from './folder.ts';
import { readDocument } from './read.ts';

/** A difference between two versions of a document. */
export interface Change {
  readonly key: string;
  /** Nothing where only one of the versions says it. */
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** The effects of a new version of a document on a folder. */
export interface Update {
  readonly changes: readonly Change[];
  /** The handwritten rows about changed claims. */
  readonly decisions: readonly string[];
  /** Operations of the document that the spec does not have. */
  readonly others: readonly string[];
}

const valuesOf = (claims: readonly Claim[]): ReadonlyMap<string, string> =>
  new Map(claims.map((claim) => [keyOf(claim), claim.value]));

/** The claims on which two versions of a source differ, in the order of the new one. */
export const changesBetween = (before: readonly Claim[], now: readonly Claim[]): Change[] => {
  const [old, next] = [valuesOf(before), valuesOf(now)];
  return [...new Set([...next.keys(), ...old.keys()])]
    .map((key) => ({ key, before: old.get(key), now: next.get(key) }))
    .filter((change) => change.before !== change.now);
};

const decisionsIn = (ledger: Ledger): readonly (readonly [kind: string, row: string])[] =>
  (['inferred', 'observed', 'disputes', 'silent'] as const).flatMap((kind) =>
    (ledger[kind] ?? []).flatMap((block) =>
      Object.values(block)
        .flat()
        .flatMap((text) => String(text).split('\n'))
        .filter((row) => row.includes(' · '))
        .map((row) => [kind, row.trim()] as const),
    ),
  );

/** Whether a row speaks of a claim, or of what it hangs on. */
const touches = (row: string, { key, now }: Change): boolean => {
  const [said = ''] = row.split(' = ');
  const node = key.slice(0, key.lastIndexOf(' · '));
  return said === key || (now === undefined && key.endsWith(' · exists') && `${said} · `.startsWith(`${node} · `));
};

const operationsIn = (source: Json): string[] =>
  entriesOf(source['paths']).flatMap(([path, item]) =>
    entriesOf(item).flatMap(([method, node]) => (isObject(node) ? [wordsOf({ path, method })] : [])),
  );

const sourceAt = async (file: string, name: string): Promise<Json> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Refusal(name, `cannot be read (${reasonOf(cause)})`, 'make the folder with `npm run new` first', {
      cause,
    });
  });
  return Object(parseYaml(text, name).value);
};

/** A new version of the document of a folder: what it changes, and the source that it makes. */
const compared = async (specs: string, order: Order): Promise<Update & { file: string; source: Json }> => {
  const { api, document, only = [] } = order;
  const [file, name] = [join(specs, api, SOURCE_PATH), `specs/${api}/${SOURCE_PATH}`];
  const old = await sourceAt(file, name);
  const facts = `specs/${api}/facts.yaml`;
  const ledger = parseLedger(parseYaml(await readInput(join(specs, api, 'facts.yaml'), facts), facts));
  const all = operationsOf(document).map(wordsOf);
  const known = operationsIn(old).filter((each) => all.includes(each));
  const { contents } = draftOf({ ...order, only: only.length > 0 ? [...only, ...known] : known });
  const source = Object(contents.get(SOURCE_PATH));
  const changes = changesBetween(claimsIn(old, name), claimsIn(source, 'The new version'));
  const decisions = decisionsIn(ledger)
    .filter(([, row]) => changes.some((change) => touches(row, change)))
    .map(([kind, row]) => `${kind}: ${row}`);
  const taken = operationsIn(source);
  const others = all.filter((each) => !taken.includes(each));
  return { changes, decisions: [...new Set(decisions)], others, file, source };
};

/** Replaces the source of a folder by a new version of the document, and says what that changes. */
export const updateFolder = async (specs: string, order: Order): Promise<Update> => {
  const { file, source, ...update } = await compared(specs, order);
  await writeFile(file, yaml(source));
  return update;
};

/** How many claims the document of a folder makes otherwise at its URL today; writes nothing. */
export const changesAt = async (specs: string, api: string, url: string): Promise<number> =>
  (await compared(specs, { api, document: readDocument(await documentText(url), url), origin: url })).changes.length;

const inWords = ({ key, before, now }: Change): string => {
  if (before === undefined) return `  + ${key} = ${now}`;
  return now === undefined ? `  - ${key} = ${before}` : `  ~ ${key} = ${now}, was ${before}`;
};

/** An update as a terminal shows it. */
export const updateReport = (api: string, { changes, decisions, others }: Update): string => {
  const listed = (head: string, rows: readonly string[]): string[] => (rows.length > 0 ? ['', head, ...rows] : []);
  return [
    changes.length === 0
      ? 'The document says what it said.'
      : `wrote specs/${api}/${SOURCE_PATH}, which differs in ${changes.length} claims:`,
    ...changes.map(inWords),
    ...listed(
      'Decisions of facts.yaml about them:',
      decisions.map((row) => `  ${row}`),
    ),
    ...listed(
      'Operations of the document that the spec does not have; name them with --only to take them:',
      others.map((each) => `  ${each}`),
    ),
    ...(changes.length === 0 ? [] : ['', `Next: npm run ledger -- ${api}, which lists what the spec has to change`]),
  ].join('\n');
};
