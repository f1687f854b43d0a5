import { Refusal } from '../../refusal.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import factsSchema from './facts.schema.json' with { type: 'json' };
import { stepsOf } from '../../spec/pointer.ts';
import type { YamlFile } from '../../spec/yaml.ts';

/** The kinds of block, each with its own form of row. */
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

/** A block of rows of one kind, with the operations they hold for. */
export type Block = { readonly [K in Kind]?: string } & {
  readonly of?: string | readonly string[];
  /** The type that `fields` describes. */
  readonly as?: string;
  readonly each?: 'returns';
};

/** A block of the page's own rows. */
export interface PageBlock extends Block {
  /** The key of the page, where there are several. */
  readonly page?: string;
  readonly under: string;
  readonly lines: string | number;
  readonly sample?: string;
  /** A glob over nodes, to each of which the lines give `claim` where nothing better does. */
  readonly nodes?: string;
  readonly claim?: string;
  readonly waived?: string;
  readonly why?: string;
}

/** What lines of a page state in words of their own: claims, or a rule; nothing where the rows of a block are the page's. */
export const inOtherWords = ({ claims, nodes, claim }: PageBlock): string | undefined =>
  nodes === undefined ? claims?.trim() : `${nodes} · ${claim}`;

/** Lines of a page that state nothing, or nothing that rows do not have. */
export interface WaivedSpan {
  /** The key of the page, where there are several. */
  readonly page?: string;
  readonly lines: string | number;
  readonly why: string;
}

/** A block of rows from another public source of the vendor. */
export interface PublishedBlock extends Block {
  readonly from: string;
  /** An OpenAPI document in the folder of the API, all of whose claims come from the source. */
  readonly openapi?: string;
}

/** A block of what the live API was seen to do, with the day. */
export interface ObservedBlock extends Block {
  readonly on: string;
}

/** A block of rows that are ours, with the reason. */
export interface InferredBlock extends Block {
  readonly why: string;
  /** A glob over nodes, to each of which `claim` is added where no better source speaks. */
  readonly nodes?: string;
  readonly claim?: string;
}

/** Rows that share what else an entry says. */
const rowsIn = (rows: string): string[] =>
  rows
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');

/** How two sources that differ on a claim are settled: by `page`, a source, `observed`, the `union` of both, or `absent`. */
export interface Dispute {
  readonly claim: string;
  readonly take: string;
  readonly why: string;
}

/** Something a reader needs to know that no source states. */
export interface Silence {
  readonly item: string;
  readonly why: string;
}

/** The page of an API, and the day on which it was read. */
export interface PageSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly received: string;
  /** Whether it is no page but a document of the vendor, which stands for one. */
  readonly isDocument?: boolean;
}

/** Why the claims of an API are not all proven yet, and how many are not: a number that can only fall. */
export interface Draft {
  readonly why: string;
  readonly unproven: number;
}

/** The evidence for one API: what its page, other sources and we ourselves say. */
export interface Ledger {
  readonly draft?: Draft;
  /** The first of its pages; what stands for one where there is none. */
  readonly page: PageSource;
  /** Where there are several pages, each under the key that blocks name it by. */
  readonly pages?: Readonly<Record<string, PageSource>>;
  readonly facts: readonly PageBlock[];
  readonly waived?: readonly WaivedSpan[];
  /** What other public sources are called in a few words, and where exactly to find them. */
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

/** Refuses sources that a reader could not distinguish. */
const checkNames = ({ sources = {} }: Ledger, { file, lineOf }: YamlFile): void => {
  const names = Object.values(sources).map(({ name }) => name);
  const [key] = Object.entries(sources).find(([, { name }], index) => names.indexOf(name) < index) ?? [];
  if (key === undefined) return;
  const line = lineOf(['sources', key, 'name']);
  throw new Refusal(`${file}:${line}`, `two sources are called "${sources[key]?.name}"`, 'name them apart');
};

/** Where an API has no page, its first source stands for it. */
const pageInstead = ({ sources = {} }: Pick<Ledger, 'sources'>): PageSource => {
  const { name = 'published document', cite = '' } = Object.values(sources)[0] ?? {};
  const url = cite.startsWith('https://') ? cite : '';
  return { title: name, publisher: 'the vendor', url, received: 'a day not recorded', isDocument: true };
};

/** What the lock of an only page is called, without its suffix. */
const onlyPage = 'page';

/** The pages of a ledger, each under its key; an only one under `page`. */
export const pagesOf = ({ facts, page, pages }: Ledger): Readonly<Record<string, PageSource>> =>
  pages ?? (facts.length > 0 ? { [onlyPage]: page } : {});

/** The key of the page that a block stands on. */
export const pageOfBlock = ({ page }: { readonly page?: string | undefined }): string => page ?? onlyPage;

/** Refuses blocks that name no page of the ledger. */
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
    ledger.pages === undefined
      ? 'leave page out where there is only one'
      : `write page: with one of ${keys.join(', ')}`,
  );
};

type Written<Of> = Of & { readonly claims?: string; readonly items?: string };

/** Decisions and silences one by one, of which several may be written with one reason. */
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

/** What a ledger says; refuses what the schema of ledgers does not know. */
export const parseLedger = (yaml: YamlFile): Ledger => {
  const { file, value, lineOf } = yaml;
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    const detail = Object.values(error?.params ?? {}).join(', ');
    const extra = Object.values(error?.params ?? {})[0];
    const path = stepsOf(error?.instancePath ?? '');
    const line = lineOf(typeof extra === 'string' ? [...path, extra] : path);
    throw new Refusal(
      `${file}:${line}`,
      `${error?.instancePath || '/'} ${error?.message ?? 'is wrong'} (${detail})`,
      'see scripts/ledger/notation/facts.schema.json',
    );
  }
  const page = Object.values(value.pages ?? {})[0] ?? pageInstead(value);
  const ledger: Ledger = { page, facts: [], ...value, ...oneByOne(value) };
  checkNames(ledger, yaml);
  checkPages(ledger, yaml);
  const published = ledger.published ?? [];
  const unknown = published.findIndex(({ from }) => !Object.hasOwn(ledger.sources ?? {}, from));
  if (unknown >= 0)
    throw new Refusal(
      `${file}:${lineOf(['published', unknown, 'from'])}`,
      `published rows come from ${published[unknown]?.from}, which sources does not name`,
      'add it there',
    );
  return ledger;
};
