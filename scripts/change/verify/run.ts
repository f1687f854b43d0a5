import type { Json } from '../../spec/json.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { seenWithout } from './auth.ts';
import type { Credential } from './credential.ts';
import type { Exchange, Send } from './exchange.ts';
import { pagesOf } from './paging.ts';
import { requestOf } from './request.ts';
import { nodeOf, seenIn, undescribedIn } from './response.ts';
import type { Where } from './server.ts';
import type { Sighting } from './sighting.ts';
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
  /** What could not be decided. */
  readonly undecided?: string;
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

const undescribed = (spec: Json, exchange: Exchange): Outcome['undescribed'] => {
  const members = undescribedIn(spec, exchange);
  return members.length === 0 ? [] : [[`${nodeOf(exchange.sent.operation)} · ${exchange.status}`, members]];
};

/** What a success shows of the API as a whole: its server, and the form of the credential. */
const acceptedBy = ({ server, credential }: Caller, { sent }: Exchange): Sighting[] => {
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
    { ...seen, node: server.isOwn ? node : 'api', attribute: 'server', value: server.written, pointer: '#/servers' },
    ...(sent.credential.length + sent.keys.length === 0 ? [] : [form]),
  ];
};

/** Calls an operation, and where it changes nothing asks further: without its credential, and for the next page. */
export const call = async (caller: Caller, { operation, values }: Subject): Promise<Outcome> => {
  const { spec, server, credential, send } = caller;
  const exchanges: Exchange[] = [];
  const ask = async (
    more: Readonly<Record<string, unknown>>,
    as: Pick<Credential, 'headers' | 'keys'> = credential,
  ): Promise<Exchange> => {
    const exchange = await send(requestOf(server.url, operation, { ...values.values, ...more }, as));
    exchanges.push(exchange);
    return exchange;
  };
  const first = await ask({});
  const unverified = failureOf(first, caller, values);
  const paged = operation.safe && unverified === undefined ? await pagesOf(spec, first, ask) : { sightings: [] };
  const probed = operation.safe && operation.authenticated && first.status !== 429;
  const without = probed ? await ask({}, { headers: [], keys: [] }) : undefined;
  return {
    operation,
    exchanges,
    sightings: [
      ...exchanges.flatMap((exchange) => seenIn(spec, exchange)),
      ...paged.sightings,
      ...(without && (without.status !== first.status || without.status < 300) ? seenWithout(without) : []),
      ...(unverified === undefined ? acceptedBy(caller, first) : []),
    ],
    undescribed: exchanges.flatMap((exchange) => undescribed(spec, exchange)),
    ...(unverified !== undefined && { unverified }),
    ...(paged.undecided !== undefined && {
      undecided: `whether pages follow each other as documented: ${paged.undecided}`,
    }),
  };
};
