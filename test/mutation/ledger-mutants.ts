import {
  kinds,
  type Dispute,
  type InferredBlock,
  type Ledger,
  type PageBlock,
  type PublishedBlock,
} from '../../scripts/ledger/notation/ledger.ts';
import { blockVariants, rowVariants } from './row-mutations.ts';

/** The parts of a ledger that hold blocks. */
const parts = ['facts', 'published', 'inferred'] as const;

type AnyBlock = PageBlock | PublishedBlock | InferredBlock;

/**
 * A ledger with one wrong change. Prose is never changed (`why`, `cite`, the title, publisher, address and day of the
 * page), since it states no facts.
 */
export interface LedgerMutant {
  readonly kind: string;
  readonly at: string;
  readonly part: keyof Ledger;
  /** The block that was changed, counted from 0. */
  readonly index: number;
  /** The block in its place; `undefined` if it was deleted. */
  readonly block: object | undefined;
  readonly ledger: Ledger;
}

const replaced = (ledger: Ledger, part: keyof Ledger, index: number, block: object | undefined): Ledger => {
  const blocks = (ledger[part] ?? []) as readonly object[];
  return { ...ledger, [part]: blocks.toSpliced(index, 1, ...(block === undefined ? [] : [block])) };
};

/** A change of one block: its kind, a short description, and the new block. */
type Variant = readonly [kind: string, at: string, block: object | undefined];

const rowsChanged = (block: AnyBlock): Variant[] =>
  [...kinds, 'waived' as const].flatMap((kind) => {
    const text = (block as PageBlock)[kind];
    if (text === undefined) return [];
    // Rows that are waived state nothing, so they do not nest.
    return blockVariants(text)
      .filter((variant) => kind !== 'waived' || variant.kind !== 'nesting')
      .map((variant): Variant => [
        kind === 'waived' ? `waiver, ${variant.kind}` : variant.kind,
        variant.at,
        // A block without rows is deleted.
        variant.text.trim() === '' ? undefined : { ...block, [kind]: variant.text },
      ]);
  });

/** Statements waived as words that state nothing. */
const waived = (block: AnyBlock): Variant[] => {
  const kind = kinds.find((name) => block[name] !== undefined);
  if (kind === undefined || !('lines' in block)) return [];
  const { [kind]: text, of: _, as: __, ...rest } = block;
  return [['rows waived', String(text).split('\n')[0] ?? '', { ...rest, waived: text, why: 'bogus' }]];
};

const shifted = (lines: string | number): string[] =>
  [1, -1].map((by) => String(lines).replace(/\d+/g, (number) => String(Number(number) + by)));

/** Wrong values for the keys around the rows of a block: its operations, lines, source or rule. */
const frames: Readonly<Record<string, (value: unknown, ledger: Ledger, block: AnyBlock) => readonly unknown[]>> = {
  of: (value) => [
    ...[value].flat().map((name) => `${String(name)}Bogus`),
    ...(Array.isArray(value) ? [value.slice(1)] : [undefined]),
  ],
  as: (value) => [`${String(value)}Bogus`],
  each: () => [undefined],
  under: (value) => [`${String(value)} Bogus`],
  lines: (value) => shifted(value as string | number),
  sample: () => ['299', undefined],
  from: (value, ledger) => Object.keys(ledger.sources ?? {}).filter((name) => name !== value),
  nodes: (value) => rowVariants(String(value)).map(({ row }) => row),
  claim: (value) => rowVariants(String(value)).map(({ row }) => row),
};

const kindsOfFrames: Readonly<Record<string, string>> = { from: 'source label', nodes: 'rule', claim: 'rule' };

const framesChanged = (block: AnyBlock, ledger: Ledger): Variant[] =>
  Object.entries(block).flatMap(([key, value]) =>
    (frames[key]?.(value, ledger, block) ?? []).map((other): Variant => {
      const { [key]: _, ...rest } = block as unknown as Record<string, unknown>;
      const at = `${key}: ${String(other)} instead of ${String(value)}`;
      return [kindsOfFrames[key] ?? `${key} of a block`, at, other === undefined ? rest : { ...rest, [key]: other }];
    }),
  );

const blockMutants = (block: AnyBlock, ledger: Ledger): Variant[] => [
  ['block deleted', JSON.stringify(block).slice(0, 80), undefined],
  ...rowsChanged(block),
  ...waived(block),
  ...framesChanged(block, ledger),
];

const otherTakes = ({ take }: Dispute, ledger: Ledger): string[] =>
  ['page', 'union', 'absent', ...Object.keys(ledger.sources ?? {})].filter((other) => other !== take);

const entryMutants: Readonly<Record<string, (entry: Record<string, string>, ledger: Ledger) => Variant[]>> = {
  disputes: (entry, ledger) => [
    ['dispute deleted', entry['claim'] ?? '', undefined],
    ...otherTakes(entry as unknown as Dispute, ledger).map((take): Variant => [
      'decision flipped',
      `${entry['claim']}: ${take}`,
      { ...entry, take },
    ]),
    ['dispute of another claim', entry['claim'] ?? '', { ...entry, claim: `${entry['claim']}Bogus` }],
  ],
  waived: (entry) => [
    ['waived span deleted', entry['lines'] ?? '', undefined],
    ...shifted(entry['lines'] ?? '').map((lines): Variant => ['waived span moved', lines, { ...entry, lines }]),
  ],
  silent: (entry) => [
    ['silence deleted', entry['item'] ?? '', undefined],
    ...rowVariants(entry['item'] ?? '').map(({ row }): Variant => [
      'silence of another item',
      row,
      { ...entry, item: row },
    ]),
  ],
};

const sourceMutants = (ledger: Ledger): LedgerMutant[] =>
  Object.entries(ledger.sources ?? {}).flatMap(([key, source]) => {
    const { [key]: _, ...others } = ledger.sources ?? {};
    const changed = { ...ledger.sources, [key]: { ...source, name: `${source.name}Bogus` } };
    const common = { at: key, part: 'sources', index: -1, block: undefined } as const;
    return [
      { ...common, kind: 'source deleted', ledger: { ...ledger, sources: others } },
      { ...common, kind: 'name of a source', ledger: { ...ledger, sources: changed } },
    ];
  });

/** Every ledger that differs from this one by one wrong change. */
export function* ledgerMutants(
  ledger: Ledger,
  of: readonly (keyof Ledger)[] = [...parts, 'waived', 'disputes', 'silent', 'sources'],
): Generator<LedgerMutant> {
  for (const part of of) {
    if (part === 'sources') {
      yield* sourceMutants(ledger);
      continue;
    }
    const variants = entryMutants[part] ?? ((block: unknown) => blockMutants(block as AnyBlock, ledger));
    for (const [index, entry] of ((ledger[part] ?? []) as readonly object[]).entries())
      for (const [kind, at, block] of variants(entry as Record<string, string>, ledger))
        yield { kind, at: `${part} ${index}: ${at}`, part, index, block, ledger: replaced(ledger, part, index, block) };
  }
}
