import { Refusal } from '../refusal.ts';
import { keyOf } from '../spec/model/idempotency.ts';
import { entriesOf, type Json } from '../spec/json.ts';
import type { OperationModel } from '../spec/model/operation.ts';
import { pagerOf } from '../spec/model/pager.ts';
import { keyFor } from '../spec/model/propose-key.ts';
import { pagerFor } from '../spec/model/propose-pager.ts';
import type { SpecFile } from '../spec/read/read.ts';
import { within } from '../spec/bounds.ts';
import type { PagerNode, Spec } from '../spec/spec.ts';
import { withLastPage } from './last-page.ts';

/** The proposals for an operation, inferred from names. */
interface Proposal {
  readonly 'x-pager'?: PagerNode;
  readonly 'x-idempotency'?: string;
}

/** A proposal that the reader accepts; one that it refuses is dropped. */
const taken = <Value>(value: Value | undefined, check: (value: Value) => unknown): Value | undefined => {
  if (value === undefined) return undefined;
  try {
    check(value);
    return value;
  } catch (problem) {
    if (problem instanceof Refusal) return undefined;
    throw problem;
  }
};

/** Whether an argument can hold the keys that a client makes. */
const holdsKeys = ({ takes }: OperationModel, key: string): boolean =>
  takes.all.some(
    ({ name, schema }) => name === key && [undefined, 'uuid'].includes(schema.format) && within({ ...schema }, UUID),
  );

const UUID = '00000000-0000-4000-8000-000000000000';

const proposalFor = (spec: Spec, operation: OperationModel): Proposal => {
  const { node, method } = operation;
  if (method === 'GET') {
    if (node['x-pager']) return {};
    const pager = taken(pagerFor(spec, operation), (value) =>
      pagerOf(spec, { ...operation, node: { ...node, 'x-pager': value } }),
    );
    return pager ? { 'x-pager': pager } : {};
  }
  if (node['x-idempotency'] ?? node['x-safety']) return {};
  const key = taken(keyFor(operation), (value) =>
    keyOf(spec, { ...operation, node: { ...node, 'x-idempotency': value } }),
  );
  return key !== undefined && holdsKeys(operation, key) ? { 'x-idempotency': key } : {};
};

/** Adapts the example of an operation to its pager. */
const endedFor = (
  { spec, server }: { readonly spec: Spec; readonly server: string | undefined },
  { answers, path, ...operation }: OperationModel,
  { 'x-pager': pager }: Proposal,
  node: Json,
): Json => {
  const success = answers.find(({ status }) => status < 300);
  if (!pager || success?.data === undefined) return node;
  const own = operation.server ?? server;
  const url = own === undefined ? undefined : new URL(own + path).href;
  return withLastPage({ spec, data: success.data, url }, success.entry, pager, node);
};

/** Proposes pagination and idempotency keys from the names in a spec. */
export const withProposals = (written: Json, { copy, model }: SpecFile): Json | undefined => {
  const spec = copy();
  const found = model.operations.flatMap((operation) => {
    const proposal = proposalFor(spec, operation);
    return Object.keys(proposal).length > 0 ? [{ operation, proposal }] : [];
  });
  if (found.length === 0) return undefined;
  const paths = new Map(entriesOf(written['paths']));
  for (const { operation, proposal } of found) {
    const method = operation.method.toLowerCase();
    const item = Object(paths.get(operation.path));
    const made = endedFor({ spec, server: model.server }, operation, proposal, Object(item[method]));
    paths.set(operation.path, { ...item, [method]: { ...made, ...proposal } });
  }
  return { ...written, paths: Object.fromEntries(paths) };
};
