import { groupBy } from '../group.ts';
import { pager as pagerClaim } from '../ledger/claims/flatten-extensions.ts';
import { entriesOf } from '../spec/json.ts';
import type { OperationModel } from '../spec/model/operation.ts';
import { maybeKeyFor } from '../spec/model/propose-key.ts';
import { guessPager } from '../spec/model/propose-pager.ts';
import type { SpecFile } from '../spec/read/read.ts';
import type { PagerNode, Spec } from '../spec/spec.ts';

/** What the names of an operation leave open, and what to write where the vendor's documentation decides it. */
interface Open {
  readonly place: string;
  readonly why: string;
  /** Lines of the operation in the spec. */
  readonly spec: readonly string[];
  /** The claim in the ledger. */
  readonly claim: string;
}

const placeOf = ({ method, path }: OperationModel): string => `${method} ${path}`;

const inFlow = (pager: PagerNode): string =>
  `{ ${entriesOf(pager)
    .map(([name, value]) => `${name}: ${/^[\w.]+$/.test(String(value)) ? String(value) : `'${String(value)}'`}`)
    .join(', ')} }`;

const openList = (spec: Spec, operation: OperationModel): Open[] => {
  const guess = operation.method === 'GET' && !operation.pager ? guessPager(spec, operation) : undefined;
  if (guess?.open === undefined) return [];
  const type = guess.lacks === 'page' ? 'integer' : 'string';
  const lacking = guess.lacks === undefined ? [] : [`- { name: ${guess.lacks}, in: query, schema: { type: ${type} } }`];
  return [
    {
      place: placeOf(operation),
      why: guess.open,
      spec: [...lacking.map((line) => `${line} # under parameters`), `x-pager: ${inFlow(guess.pager)}`],
      claim: `pager = ${pagerClaim(guess.pager)}`,
    },
  ];
};

const openKey = (operation: OperationModel): Open[] => {
  const { safe, key, node } = operation;
  const name = safe || key !== undefined || node['x-safety'] ? undefined : maybeKeyFor(operation);
  if (name === undefined) return [];
  return [
    {
      place: placeOf(operation),
      why: `names and keywords do not say whether a write that is sent twice with the same \`${name}\` takes effect only once`,
      spec: [`x-idempotency: ${name}`],
      claim: `idempotency key = ${name}`,
    },
  ];
};

/** The text for operations with the same open question. */
const textOf = (alike: readonly Open[]): string => {
  const [{ why, spec }] = alike as [Open];
  return [
    `${alike.map(({ place }) => place).join(', ')}:`,
    `  ${why}`,
    `  In openapi.yaml, in ${alike.length === 1 ? 'the operation' : 'each operation'}:`,
    ...spec.map((line) => `    ${line}`),
    '  In facts.yaml, under inferred:',
    '    - claims: |',
    ...alike.map(({ place, claim }) => `        ${place} · ${claim}`),
    '      why: (what the vendor says about it)',
  ].join('\n');
};

/** What names suggest of lists and writes without deciding it, with the lines to write; empty if there is nothing. */
export const leftOpen = (api: string, { copy, model }: SpecFile): string => {
  const spec = copy();
  const open = model.operations.flatMap((operation) => [...openList(spec, operation), ...openKey(operation)]);
  if (open.length === 0) return '';
  const groups = groupBy(open, ({ why, spec: lines }) => [why, ...lines].join('\n'));
  const head = `Left open by the names and keywords of specs/${api}. If the vendor's documentation decides it, add the lines, then run`;
  const next = `npm run ledger -- ${api}, which prints the rows that are missing, and npm run generate.`;
  return [`${head}\n${next}`, ...[...groups.values()].map(textOf)].join('\n\n');
};
