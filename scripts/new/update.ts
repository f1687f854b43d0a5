import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOf, type Claim } from '../ledger/claims/claim.ts';
import { parseLedger, type Ledger } from '../ledger/notation/ledger.ts';
import { claimsIn } from '../ledger/published.ts';
import { isUrl, namedSource } from '../download.ts';
import { reasonOf, Refusal } from '../refusal.ts';
import { entriesOf, isObject, type Json } from '../spec/json.ts';
import { checkedSpec } from '../spec/read/read.ts';
import { parseYaml, readInput } from '../spec/read/yaml.ts';
import { listed } from '../text.ts';
import type { Change } from './change.ts';
import { operationsOf, selectedIn, wordsOf, type Found } from './document.ts';
import { SOURCE, SOURCE_PATH } from './draft.ts';
import { extended, type Texts } from './extend.ts';
import { documentText } from './fetch.ts';
import { draftOf, yaml, type Order } from './folder.ts';
import { goneFrom } from './gone.ts';
import { readDocument } from './read.ts';
import { withFittingExamples } from './renewed-examples.ts';

/** The effects of a new version of a document on a folder. */
export interface Update {
  readonly changes: readonly Change[];
  /** The handwritten rows about changed claims. */
  readonly decisions: readonly string[];
  /** Operations of the document that the spec does not have. */
  readonly others: readonly string[];
  /** Operations that `--only` adds to the spec. */
  readonly added: readonly string[];
  /** The places of examples that no longer fitted, and are new. */
  readonly renewed: readonly string[];
  /** Parts of the spec that are gone from the document, with the lines to delete. */
  readonly gone: readonly string[];
}

const valuesOf = (claims: readonly Claim[]): ReadonlyMap<string, string> =>
  new Map(claims.map((claim) => [keyOf(claim), claim.value]));

/** The claims on which two versions of a source differ, in the order of the new one. */
const changesBetween = (before: readonly Claim[], now: readonly Claim[]): Change[] => {
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

/** Whether a row is about a changed claim, depends on a removed one, or names what is removed from its node. */
const touching = (changes: readonly Change[]): ((row: string) => boolean) => {
  const keys = new Set(changes.map(({ key }) => key));
  const gone = new Set(
    changes.flatMap(({ key, now }) =>
      now === undefined && key.endsWith(' · exists') ? [key.slice(0, key.lastIndexOf(' · '))] : [],
    ),
  );
  return (row) => {
    const [said = '', value = ''] = row.split(' = ');
    const steps = said.split(' · ');
    const words = value.split(/[^\w.$[\]-]+/).flatMap((word) => [word, ...word.split(/\W+/)]);
    return (
      keys.has(said) ||
      steps.some((_, index) => gone.has(steps.slice(0, index + 1).join(' · '))) ||
      words.some((word) => gone.has(`${steps[0]} · ${word}`))
    );
  };
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

/** The effect of a new version of the document on a folder. */
interface Renewed {
  readonly update: Update;
  /** The texts to write, by path in the folder. */
  readonly files: ReadonlyMap<string, string>;
}

const textsOf = async (folder: string, api: string): Promise<Texts> => ({
  spec: await readInput(join(folder, 'openapi.yaml'), `specs/${api}/openapi.yaml`),
  facts: await readInput(join(folder, 'facts.yaml'), `specs/${api}/facts.yaml`),
});

/** The operations that an update asks for, besides those of the folder: those of --only, without those of --except. */
const askedFor = ({ document, only = [], except }: Order): Found[] => {
  const selected = selectedIn(document, { only, except });
  return only.length === 0 ? [] : selected;
};

/** What the servers of a new version are relative to: its address, or the one that the ledger cites. */
const addressOf = ({ origin }: Order, { sources = {} }: Ledger): string =>
  isUrl(origin) ? origin : (sources[SOURCE]?.cite ?? origin);

/** The operations of a folder that its document still has; refused if there is nothing to compare or to add. */
const knownIn = ({ api, document, origin }: Order, asked: readonly Found[], old: Json): string[] => {
  const all = operationsOf(document).map(wordsOf);
  const known = operationsIn(old).filter((each) => all.includes(each));
  if (asked.length > 0 || known.length > 0) return known;
  throw new Refusal(
    namedSource(origin),
    `has none of the operations of specs/${api}`,
    'name the ones to add with --only, or choose another folder name',
  );
};

/** Adds the requested operations to spec and ledger, and new examples where those of the spec no longer fit. */
const renewedTexts = (api: string, asked: readonly Found[], texts: Texts, contents: ReadonlyMap<string, Json>) => {
  const written = operationsIn(Object(parseYaml(texts.spec, `specs/${api}/openapi.yaml`).value));
  const found = asked.filter((each) => !written.includes(wordsOf(each)));
  const added = found.map(wordsOf);
  const { spec, facts } = added.length > 0 ? extended(api, texts, contents, found) : texts;
  if (added.length > 0)
    checkedSpec(api, { ...parseYaml(spec, `specs/${api}/openapi.yaml with ${listed(added)}`), lineOf: () => 0 });
  const { text, places } = withFittingExamples(api, spec);
  return { now: { spec: text, facts }, added, renewed: places };
};

/** A new version of the document of a folder: what it changes, and the files that it makes. */
const compared = async (specs: string, order: Order): Promise<Renewed> => {
  const { api, document, except } = order;
  const name = `specs/${api}/${SOURCE_PATH}`;
  const old = await sourceAt(join(specs, api, SOURCE_PATH), name);
  const texts = await textsOf(join(specs, api), api);
  const ledger = parseLedger(parseYaml(texts.facts, `specs/${api}/facts.yaml`));
  const asked = askedFor(order);
  const known = knownIn(order, asked, old);
  const address = addressOf(order, ledger);
  const only = [...asked.map(wordsOf), ...known];
  const { contents } = draftOf({ ...order, address, only, except: [], before: known });
  const source = Object(contents.get(SOURCE_PATH));
  const changes = changesBetween(claimsIn(old, name), claimsIn(source, 'The new version'));
  const touches = touching(changes);
  const decisions = decisionsIn(ledger)
    .filter(([, row]) => touches(row))
    .map(([kind, row]) => `${kind}: ${row}`);
  const taken = operationsIn(source);
  const others = selectedIn(document, { except })
    .map(wordsOf)
    .filter((each) => !taken.includes(each));
  const { now, added, renewed } = renewedTexts(api, asked, texts, contents);
  const gone = goneFrom(now, changes);
  const more = {
    ...(now.spec !== texts.spec && { 'openapi.yaml': now.spec }),
    ...(now.facts !== texts.facts && { 'facts.yaml': now.facts }),
  };
  return {
    update: { changes, decisions: [...new Set(decisions)], others, added, renewed, gone },
    files: new Map(Object.entries({ [SOURCE_PATH]: yaml(source), ...more })),
  };
};

/** Replaces the source of a folder with a new version, adds the requested operations, and reports the changes. */
export const updateFolder = async (specs: string, order: Order): Promise<Update> => {
  const { update, files } = await compared(specs, order);
  for (const [path, text] of files) await writeFile(join(specs, order.api, path), text);
  return update;
};

/** The number of claims that the document at its URL changes today; writes nothing. */
export const changesAt = async (specs: string, api: string, url: string): Promise<number> => {
  const order = { api, document: readDocument(await documentText(url), url), origin: url };
  return (await compared(specs, order)).update.changes.length;
};

const inWords = ({ key, before, now }: Change): string => {
  if (before === undefined) return `  + ${key} = ${now}`;
  return now === undefined ? `  - ${key} = ${before}` : `  ~ ${key} = ${now}, was ${before}`;
};

/** An update as a terminal shows it. */
export const updateReport = (api: string, { changes, decisions, others, added, renewed, gone }: Update): string => {
  const listed = (head: string, rows: readonly string[]): string[] => (rows.length > 0 ? ['', head, ...rows] : []);
  return [
    changes.length === 0
      ? 'The document is unchanged.'
      : `wrote specs/${api}/${SOURCE_PATH}, which differs in ${changes.length} claims:`,
    ...gone,
    ...added.map((each) => `added ${each} to openapi.yaml, and our own claims about it to facts.yaml`),
    ...renewed.map(
      (place) => `wrote another example into openapi.yaml at ${place}: the one there did not fit its schema`,
    ),
    ...changes.map(inWords),
    ...listed(
      'Decisions of facts.yaml about them:',
      decisions.map((row) => `  ${row}`),
    ),
    ...listed(
      'Operations of the document that the spec does not have; add them with --only:',
      others.map((each) => `  ${each}`),
    ),
    ...(changes.length === 0
      ? []
      : ['', `Next: npm run ledger -- ${api}, which lists the changes to make in the spec`]),
  ].join('\n');
};
