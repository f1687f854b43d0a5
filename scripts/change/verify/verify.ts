import { below } from '../../ledger/claims/claim.ts';
import { auditClosed, readBooks, type Audit, type BooksInFolder } from '../../ledger/books.ts';
import { Refusal } from '../../refusal.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import type { SpecFile } from '../../spec/read/read.ts';
import type { Tree } from '../../files.ts';
import { credentialFor, secretsIn } from './credential.ts';
import { decisionsIn } from './decisions.ts';
import { deviationsOf, shownOf, type Deviation } from './deviation.ts';
import { draftOf } from './draft.ts';
import { sender, type Exchange } from './exchange.ts';
import { harText } from './har.ts';
import type { Findings } from './findings.ts';
import { quoting } from './quote.ts';
import { reportOf } from './report.ts';
import { requestOf } from './request.ts';
import { call, type Caller, type Outcome, type Subject } from './run.ts';
import { serverFor, serverOf } from './server.ts';
import { givenOf, valuesFor, type Environment } from './values.ts';

/** What to verify, and how. */
export interface Order {
  readonly specs: string;
  readonly api: string;
  /** The operations by their ids; where none is named, all that change nothing. */
  readonly operations: readonly string[];
  /** Whether named operations that change something may be called. */
  readonly writes: boolean;
  /** `NAME=VALUE` each. */
  readonly settings: readonly string[];
  readonly baseUrl?: string;
  /** The file for the HTTP archive. */
  readonly har?: string;
  readonly rate: number;
  readonly timeoutMs: number;
  readonly environment: Environment;
  /** The day, as ledgers write it. */
  readonly on: string;
  /** Called with progress messages. */
  readonly progress: (line: string) => void;
}

/** The result of a run. */
export interface Verified {
  readonly report: string;
  readonly findings: Findings;
  readonly files: Tree;
  /** Whether all that was to be called was seen to succeed, and as the spec has it. */
  readonly holds: boolean;
}

const chosenOf = ({ api, operations, writes }: Order, all: readonly OperationModel[]): readonly OperationModel[] => {
  const unknown = operations.find((id) => !all.some((operation) => operation.id === id));
  if (unknown !== undefined)
    throw new Refusal(api, `has no operation ${unknown}`, `it has ${all.map(({ id }) => id).join(', ')}`, {
      usage: true,
    });
  const chosen = all.filter(({ id, safe }) => (operations.length > 0 ? operations.includes(id) : safe));
  const unsafe = chosen.find(({ safe }) => !safe);
  if (unsafe && !writes)
    throw new Refusal(unsafe.id, 'changes something at the vendor', 'add --allow-writes if that is what you want', {
      usage: true,
    });
  if (writes && !unsafe)
    throw new Refusal('--allow-writes', 'needs an operation', 'name those that change something', { usage: true });
  return chosen;
};

const isSilence = ({ items }: Audit, { seen, claim }: Deviation): boolean =>
  seen.attribute === 'exists' &&
  !claim &&
  items.some(({ kind, node, known }) => !known && seen.node === below(node, kind));

type Skipped = Findings['skipped'][number];

type Called = Pick<Caller, 'server' | 'credential'> & { readonly subject: Subject };

/** The operations with their arguments, and those that lack one. */
const subjectsOf = (order: Order, { books }: Audit<BooksInFolder>) => {
  const { model } = books.source;
  const chosen = chosenOf(order, model.operations);
  const given = givenOf(order.settings, chosen);
  const all = chosen.map((operation) => ({
    operation,
    values: valuesFor(books.source, operation, given, order.environment),
  }));
  const lacking = all.filter(({ values }) => values.missing.length > 0);
  const why = (missing: readonly string[]): string => missing.map((name) => `--set ${name}=VALUE`).join(' and ');
  const [refused] = lacking.filter(({ operation }) => order.operations.includes(operation.id));
  if (refused)
    throw new Refusal(
      refused.operation.id,
      `needs ${refused.values.missing.join(' and ')}`,
      `give ${why(refused.values.missing)}`,
      { usage: true },
    );
  const skipped = [
    ...lacking.map(({ operation, values }): Skipped => [
      operation.id,
      `not called, because it needs ${why(values.missing)}`,
    ]),
    ...model.operations
      .filter((operation) => !operation.safe && !chosen.includes(operation))
      .map(({ id }): Skipped => [id, 'not called, because it changes something; name it, and add --allow-writes']),
  ];
  return { subjects: all.filter((subject) => !lacking.includes(subject)), lacking, skipped };
};

const findingsOf = (
  order: Order,
  audit: Audit<BooksInFolder>,
  server: string,
  outcomes: readonly Outcome[],
  skipped: readonly Skipped[],
): Findings => {
  const sightings = outcomes.flatMap((outcome) => outcome.sightings);
  const all = deviationsOf(audit)(sightings);
  const fresh = all.filter((deviation) => isSilence(audit, deviation));
  const decisions = decisionsIn(audit, sightings);
  const draft = draftOf(audit.books, all, decisions, order.on);
  return {
    audit,
    server,
    on: order.on,
    outcomes,
    skipped,
    deviations: all.filter((one) => !fresh.includes(one)).map(shownOf),
    fresh: fresh.map(shownOf),
    decisions,
    draft,
  };
};

/** The operations with what each is called with; what cannot be sent is refused before anything is. */
const callersOf = (order: Order, { model }: SpecFile, subjects: readonly Subject[]): readonly Called[] =>
  subjects.map((subject) => {
    const { operation, values } = subject;
    const credential = credentialFor(model, operation, order.environment);
    const server = serverFor(model, operation, order.baseUrl, order.environment);
    requestOf(server.url, operation, values.values, credential);
    return { subject, credential, server };
  });

/** Calls operations one after the other, until the API limits calls or a request gets no response. */
const callAll = async (
  all: readonly Called[],
  how: Pick<Caller, 'spec' | 'send' | 'quote'>,
  skipped: Skipped[],
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const { subject, ...caller } of all) {
    const last = outcomes.at(-1);
    const why = last?.fault
      ? 'not called, because the run ended early'
      : last?.exchanges.at(-1)?.status === 429 && 'not called, because the API limits calls';
    if (why) skipped.push([subject.operation.id, why]);
    else outcomes.push(await call({ ...how, ...caller }, subject));
  }
  return outcomes;
};

/** Calls an API and compares its behaviour with its spec. */
export const verify = async (order: Order): Promise<Verified> => {
  const audit = auditClosed(await readBooks(order.specs, order.api));
  const { source } = audit.books;
  const { subjects, lacking, skipped } = subjectsOf(order, audit);
  const all = callersOf(order, source, subjects);
  const server = serverOf(source.model, order.baseUrl, order.environment);
  const quote = quoting(secretsIn(source.model, order.environment), source.json);
  const exchanges: Exchange[] = [];
  const heard = (exchange: Exchange): void => {
    exchanges.push(exchange);
    order.progress(`${exchange.sent.operation.id}: ${exchange.status} in ${Math.round(exchange.tookMs)} ms`);
  };
  const send = sender({ rate: order.rate, timeoutMs: order.timeoutMs, heard });
  const outcomes = await callAll(all, { spec: source.json, send, quote }, skipped);
  const [nothing] = exchanges.length === 0 ? outcomes.flatMap(({ fault }) => fault ?? []) : [];
  if (nothing) throw nothing.withNothingSeen();
  const findings = findingsOf(order, audit, quote.server(server), outcomes, skipped);
  const failed =
    lacking.length > 0 ||
    outcomes.length < subjects.length ||
    outcomes.some(({ unverified, uncompared, fault }) => (unverified ?? uncompared ?? fault) !== undefined);
  return {
    report: reportOf(findings),
    findings,
    files: new Map(order.har === undefined ? [] : [[order.har, harText(exchanges, quote)]]),
    holds: findings.deviations.length === 0 && !failed,
  };
};
