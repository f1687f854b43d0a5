import { Refusal } from '../../refusal.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import factsSchema from './facts.schema.json' with { type: 'json' };
import { stepsOf } from '../../spec/pointer.ts';
import type { YamlFile } from '../../spec/read/yaml.ts';
import type { Claim } from '../claims/claim.ts';
import { pageInstead, withOwnSources, type PageSource } from './page-source.ts';

/** The kinds of rows, each with its own syntax. */
export const kinds = [
  'operations',
  'types',
  'arguments',
  'query',
  'headers',
  'parameters',
  'fields',
  'bodies',
  'statuses',
  'request',
  'auth',
  'security',
  'server',
  'claims',
] as const;
export type Kind = (typeof kinds)[number];

/** A block of rows, with the operations that they apply to. */
export type Block = { readonly [K in Kind]?: string } & {
  readonly of?: string | readonly string[];
  /** The type that `fields` describes. */
  readonly as?: string;
  readonly each?: 'returns';
};

/** A block of rows from a page. */
export interface PageBlock extends Block {
  /** The key of the page, if there are several. */
  readonly page?: string;
  readonly under: string;
  readonly lines: string | number;
  readonly sample?: string;
  /** Globs for nodes. The lines state `claim` for each match, unless a row or an earlier rule gives that attribute. */
  readonly nodes?: string | readonly string[];
  readonly claim?: string;
  readonly waived?: string;
  readonly why?: string;
}

/** The claims or the rule of a block that restates its lines in our notation; `undefined` if its rows quote the page. */
export const inOtherWords = ({ claims, nodes, claim }: PageBlock): string | undefined =>
  nodes === undefined
    ? claims?.trim()
    : [nodes]
        .flat()
        .map((each) => `${each} · ${claim}`)
        .join('\n');

/** Lines of a page that state nothing, or only what other rows cover. */
export interface WaivedSpan {
  /** The key of the page, if there are several. */
  readonly page?: string;
  readonly lines: string | number;
  readonly why: string;
}

/** A block of rows from another public source of the vendor. */
export interface PublishedBlock extends Block {
  readonly from: string;
  /** Path of an OpenAPI document in the folder of the API; the source backs its claims. */
  readonly openapi?: string;
  /** The claims of that document, once it has been read. */
  readonly document?: readonly Claim[];
}

/** A block of rows observed on the live API, with the day. */
export interface ObservedBlock extends Block {
  readonly on: string;
}

/** A block of rows that we inferred, with the reason. */
export interface InferredBlock extends Block {
  readonly why: string;
  /** Globs for nodes. `claim` is added to each match, unless a row or an earlier rule gives that attribute. */
  readonly nodes?: string | readonly string[];
  readonly claim?: string;
}

/** The rows of a multiline text, trimmed, without blank ones. */
const rowsIn = (rows: string): string[] =>
  rows
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');

/** The decision where sources differ on a claim: follow `page`, a source or `observed`, allow the `union`, or leave the node out (`absent`). */
export interface Dispute {
  readonly claim: string;
  readonly take: string;
  readonly why: string;
}

/** Something that readers need to know and no source states. */
export interface Silence {
  readonly item: string;
  readonly why: string;
}

/** The reason why some claims of an API are unproven, and their maximum number, which may only fall. */
export interface Draft {
  readonly why: string;
  readonly unproven: number;
}

/** The evidence for one API, from its pages, other sources, observation and inference. */
export interface Ledger {
  readonly draft?: Draft;
  /** The first page, or a substitute if there is none. */
  readonly page: PageSource;
  /** The pages by key, if there are several. */
  readonly pages?: Readonly<Record<string, PageSource>>;
  readonly facts: readonly PageBlock[];
  readonly waived?: readonly WaivedSpan[];
  /** Short names and exact citations of other public sources. */
  readonly sources?: Readonly<Record<string, { readonly name: string; readonly cite: string }>>;
  readonly published?: readonly PublishedBlock[];
  readonly observed?: readonly ObservedBlock[];
  readonly inferred?: readonly InferredBlock[];
  readonly disputes?: readonly Dispute[];
  readonly silent?: readonly Silence[];
}

const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile<
  Omit<Ledger, 'facts' | 'page'> & Partial<Pick<Ledger, 'facts' | 'page'>>
>(factsSchema);

/** Refuses sources that share a name. */
const checkNames = ({ sources = {} }: Ledger, { file, lineOf }: YamlFile): void => {
  const names = Object.values(sources).map(({ name }) => name);
  const [key] = Object.entries(sources).find(([, { name }], index) => names.indexOf(name) < index) ?? [];
  if (key === undefined) return;
  const line = lineOf(['sources', key, 'name']);
  throw new Refusal(`${file}:${line}`, `two sources are called "${sources[key]?.name}"`, 'name them apart');
};

/** The key of a single page, and so the base name of its lock. */
const onlyPage = 'page';

/** The pages of a ledger by key; a single page has the key `page`. */
export const pagesOf = ({ facts, page, pages }: Ledger): Readonly<Record<string, PageSource>> =>
  pages ?? (facts.length > 0 ? { [onlyPage]: page } : {});

/** The key of a block's page. */
export const pageOfBlock = ({ page }: { readonly page?: string | undefined }): string => page ?? onlyPage;

/** Refuses blocks whose page is not in the ledger. */
const checkPages = (ledger: Ledger, { file, lineOf }: YamlFile): void => {
  const keys = Object.keys(pagesOf(ledger));
  const blocks = [
    ...ledger.facts.map(({ page }, index) => ({ page, path: ['facts', index] })),
    ...(ledger.waived ?? []).map(({ page }, index) => ({ page, path: ['waived', index] })),
  ];
  const stray = blocks.find((block) => !keys.includes(pageOfBlock(block)));
  if (stray === undefined) return;
  const { page: named, path } = stray;
  throw new Refusal(
    `${file}:${lineOf(named === undefined ? path : [...path, 'page'])}`,
    named === undefined ? 'a block names no page, and the ledger has several' : `the ledger has no page "${named}"`,
    ledger.pages === undefined ? 'leave page out if there is only one' : `write page: with one of ${keys.join(', ')}`,
  );
};

type Written<Of> = Of & { readonly claims?: string; readonly items?: string };

/** Expands entries that give one reason for several disputes or silences. */
const oneByOne = ({ disputes, silent }: Pick<Ledger, 'disputes' | 'silent'>): Pick<Ledger, 'disputes' | 'silent'> => ({
  ...(disputes && {
    disputes: disputes.flatMap(({ claims, ...entry }: Written<Dispute>) =>
      claims === undefined ? [entry] : rowsIn(claims).map((claim) => ({ ...entry, claim })),
    ),
  }),
  ...(silent && {
    silent: silent.flatMap(({ items, ...entry }: Written<Silence>) =>
      items === undefined ? [entry] : rowsIn(items).map((item) => ({ ...entry, item })),
    ),
  }),
});

type Params = Readonly<Record<string, unknown>>;

/** What a page has, or its ledger for all pages. */
const SHARED = /^\/pages\/[^/]+\/(?:publisher|url|received)$/;
const ONCE = 'or write it once for all pages, above `pages`';

/** What is wrong and what to do, by the keyword of the schema that a ledger breaks. */
const BROKEN: Readonly<Record<string, (params: Params, place: string) => readonly [what: string, next: string]>> = {
  required: ({ missingProperty }, place) => [
    `has no \`${String(missingProperty)}\``,
    SHARED.test(`${place}/${String(missingProperty)}`) ? `add it, ${ONCE}` : 'add it',
  ],
  additionalProperties: ({ additionalProperty }) => [
    `has \`${String(additionalProperty)}\`, which is not allowed there`,
    'fix its name, or remove it',
  ],
  dependentRequired: ({ property, missingProperty }) => [
    `has \`${String(property)}\` without \`${String(missingProperty)}\``,
    'add it',
  ],
  pattern: ({ pattern }, place) => [
    SHARED.test(place) ? 'is not an https:// address' : `must match pattern "${String(pattern)}"`,
    SHARED.test(place) ? `write it in full, ${ONCE}` : 'see scripts/ledger/notation/facts.schema.json',
  ],
  minItems: () => ['is an empty list', 'add an entry, or remove its key'],
  type: ({ type }) => [`is not of the type ${String(type)}`, type === 'string' ? 'put it in quotes' : 'write it so'],
};

/** Parses a ledger; refuses an invalid one. */
export const parseLedger = (yaml: YamlFile): Ledger => {
  const { file, value, lineOf } = yaml;
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    const params: Params = error?.params ?? {};
    const extra = Object.values(params)[0];
    const [what, next] = BROKEN[error?.keyword ?? '']?.(params, error?.instancePath ?? '') ?? [
      `${error?.message ?? 'is wrong'} (${Object.values(params).join(', ')})`,
      'see scripts/ledger/notation/facts.schema.json',
    ];
    const path = stepsOf(error?.instancePath ?? '');
    const line = lineOf(typeof extra === 'string' ? [...path, extra] : path);
    throw new Refusal(`${file}:${line}`, `${error?.instancePath || 'the ledger'} ${what}`, next);
  }
  const own = withOwnSources(value);
  const page = Object.values(own.pages ?? {})[0] ?? pageInstead(own.sources);
  const ledger: Ledger = { page, facts: [], ...own, ...oneByOne(own) };
  checkNames(ledger, yaml);
  checkPages(ledger, yaml);
  const published = ledger.published ?? [];
  const unknown = published.findIndex(({ from }) => !Object.hasOwn(ledger.sources ?? {}, from));
  if (unknown >= 0)
    throw new Refusal(
      `${file}:${lineOf(['published', unknown, 'from'])}`,
      `published rows come from ${published[unknown]?.from}, which is not under sources`,
      'add it there',
    );
  return ledger;
};
