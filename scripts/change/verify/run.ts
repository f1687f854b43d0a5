import type { Json } from '../../spec/json.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { seenWithout } from './auth.ts';
import type { Credential } from './credential.ts';
import { Fault, type Exchange, type Send } from './exchange.ts';
import { pagesOf, type Paged } from './paging.ts';
import type { Quote } from './quote.ts';
import { requestOf } from './request.ts';
import { isDeep, nodeOf, seenIn, undescribedIn } from './response.ts';
import type { Where } from './server.ts';
import { redactedTo, type Sighting } from './sighting.ts';
import type { Values } from './values.ts';

/** An operation with what it is called with. */
export interface Subject {
  readonly operation: OperationModel;
  readonly values: Values;
}

/** The server and credential that operations are called with. */
export interface Caller {
  readonly spec: Json;
  readonly server: Where;
  readonly credential: Credential;
  readonly send: Send;
  readonly quote: Quote;
}

/** The outcome of calling an operation. */
export interface Outcome {
  readonly operation: OperationModel;
  readonly exchanges: readonly Exchange[];
  readonly sightings: readonly Sighting[];
  /** Members of bodies that no source describes, by the status they came with. */
  readonly undescribed: readonly (readonly [node: string, members: readonly string[]])[];
  /** Why there is no documented success to compare; absent if there is one. */
  readonly unverified?: string;
  /** Why a response was not compared. */
  readonly uncompared?: string;
  /** What could not be decided. */
  readonly undecided?: string;
  /** The request that got no response, if there is one: nothing was asked after it. */
  readonly fault?: Fault;
}

/** What came of the requests of one operation. */
interface Asked {
  readonly exchanges: Exchange[];
  first?: Exchange;
  unverified?: string | undefined;
  paged?: Paged;
  without?: Exchange;
  fault?: Fault;
}

const examplesIn = ({ examples }: Values): string =>
  examples.length === 0
    ? ''
    : `; ${examples.join(' and ')} ${examples.length > 1 ? 'are' : 'is'} only the example of the spec`;

/** Why a call did not succeed. */
const failureOf = ({ status }: Exchange, { credential: { variables } }: Caller, values: Values): string | undefined => {
  if (status < 300) return undefined;
  if (status === 401 && variables.length > 0) return `401: ${variables.join(' and ')} is refused`;
  return status === 429
    ? '429: the API limits calls; try later, with a lower --rate'
    : `${status}${examplesIn(values)}`;
};

const undescribed = ({ spec, quote }: Caller, exchange: Exchange): Outcome['undescribed'] => {
  const members = undescribedIn(spec, exchange, quote);
  return members.length === 0 ? [] : [[`${nodeOf(exchange.sent.operation)} · ${exchange.status}`, members]];
};

/** That the body of a response nests too deeply, if one does. */
const uncomparedIn = (exchanges: readonly Exchange[]): Pick<Outcome, 'uncompared'> => {
  const deep = exchanges.find(isDeep);
  return deep ? { uncompared: `the body of a ${deep.status} is nested too deeply to be compared` } : {};
};

/** What a success shows of the API as a whole: its server, and the form of the credential. */
const acceptedBy = ({ server, credential, quote }: Caller, { sent }: Exchange): Sighting[] => {
  const node = nodeOf(sent.operation);
  const seen = { fits: true, at: node };
  const form = {
    ...seen,
    node,
    attribute: 'security',
    value: credential.forms.join(' + '),
    pointer: sent.operation.pointer,
  };
  return [
    {
      ...seen,
      node: server.isOwn ? node : 'api',
      attribute: 'server',
      value: server.written,
      pointer: '#/servers',
      ...redactedTo({ value: server.written }, quote.server(server.written)),
    },
    ...(sent.credential.length + sent.keys.length === 0 ? [] : [form]),
  ];
};

/** Asks an operation, and where it changes nothing asks further: for the next pages, and without its credential. */
const asking = async (caller: Caller, { operation, values }: Subject, asked: Asked): Promise<void> => {
  const { spec, server, credential, send, quote } = caller;
  const ask = async (
    more: Readonly<Record<string, unknown>>,
    as: Pick<Credential, 'headers' | 'keys'> = credential,
  ): Promise<Exchange> => {
    const exchange = await send(requestOf(server.url, operation, { ...values.values, ...more }, as));
    asked.exchanges.push(exchange);
    return exchange;
  };
  const first = (asked.first = await ask({}));
  asked.unverified = failureOf(first, caller, values);
  if (operation.safe && asked.unverified === undefined) asked.paged = await pagesOf(spec, first, ask, quote);
  if (operation.safe && operation.authenticated && asked.exchanges.at(-1)?.status !== 429)
    asked.without = await ask({}, { headers: [], keys: [] });
};

/** Calls an operation; where a request gets no response, the outcome is that of the ones before. */
export const call = async (caller: Caller, subject: Subject): Promise<Outcome> => {
  const { spec, quote } = caller;
  const asked: Asked = { exchanges: [] };
  await asking(caller, subject, asked).catch((error: unknown) => {
    if (!(error instanceof Fault)) throw error;
    asked.fault = error;
  });
  const { exchanges, first, unverified, paged, without, fault } = asked;
  return {
    operation: subject.operation,
    exchanges,
    sightings: [
      ...exchanges.flatMap((exchange) => seenIn(spec, exchange, quote)),
      ...(paged?.sightings ?? []),
      ...(without && (without.status !== first?.status || without.status < 300) ? seenWithout(without) : []),
      ...(first && unverified === undefined ? acceptedBy(caller, first) : []),
    ],
    undescribed: exchanges.flatMap((exchange) => undescribed(caller, exchange)),
    ...(unverified !== undefined && { unverified }),
    ...uncomparedIn(exchanges),
    ...(paged?.undecided !== undefined && {
      undecided: `whether pages follow each other as documented: ${paged.undecided}`,
    }),
    ...(fault && { fault }),
  };
};
