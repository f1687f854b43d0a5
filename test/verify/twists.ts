import type { ApiModel } from '../../scripts/spec/model/model.ts';
import type { OperationModel } from '../../scripts/spec/model/operation.ts';
import type { Got, Reply, Twist } from './player.ts';

/** A way in which a server deviates from its spec. */
export interface Deviating {
  readonly twist: Twist;
  /** The node, without its operation, and the attribute of the claim that it breaks. */
  readonly breaks: RegExp;
  /** The operations that it can be played for, by default all reads. */
  readonly of?: (operation: OperationModel, model: ApiModel) => boolean;
}

const onSuccess =
  (change: (reply: Reply, got: Got) => void): Twist =>
  (reply, got) => {
    if (got.hasCredential || !got.operation.authenticated) change(reply, got);
  };

const withoutCredential =
  (change: (reply: Reply, got: Got) => void): Twist =>
  (reply, got) => {
    if (!got.hasCredential && got.operation.authenticated) change(reply, got);
  };

const json = { 'content-type': 'application/json' };
const isDescribed = ({ answers }: OperationModel): boolean =>
  answers.find(({ status }) => status < 300)?.body !== undefined;
const documents = ({ answers }: OperationModel, status: number): boolean =>
  answers.some(({ code }) => code === String(status) || code === `${String(status)[0]}XX`);
const firstPage = new Map<string, unknown>();

/** Sends the first page again for every later one. */
const repeated = onSuccess((reply, { operation }) => {
  if (!operation.pager) return;
  if (!firstPage.has(operation.id)) firstPage.set(operation.id, reply.body);
  reply.body = firstPage.get(operation.id);
});

/** All deviations of a server, except those within bodies. */
export const deviating: Readonly<Record<string, Deviating>> = {
  'a status that the spec does not have': {
    twist: onSuccess((reply) => Object.assign(reply, { status: 418, body: {}, headers: json })),
    breaks: / · 418 · exists$/,
    of: (operation) => !documents(operation, 418),
  },
  'a success that the spec does not have': {
    twist: onSuccess((reply) => (reply.status = 206)),
    breaks: / · 206 · exists$/,
    of: (operation) => !documents(operation, 206),
  },
  'a redirect': {
    twist: onSuccess((reply) =>
      Object.assign(reply, { status: 307, body: '', headers: { location: 'https://elsewhere.example/' } }),
    ),
    breaks: / · 307 · exists$/,
  },
  'another documented status for a missing credential': {
    twist: withoutCredential((reply) => Object.assign(reply, { status: 404, body: undefined, headers: {} })),
    breaks: / · 401 · exists$/,
    of: ({ authenticated, answers }) =>
      authenticated && [401, 404].every((status) => answers.some(({ code }) => code === String(status))),
  },
  'an undocumented status for a missing credential': {
    twist: withoutCredential((reply) => Object.assign(reply, { status: 418, body: undefined, headers: {} })),
    breaks: / · 418 · exists$/,
    of: (operation) => operation.authenticated && !documents(operation, 418),
  },
  'responses without a credential': {
    twist: (reply, got) => {
      if (!got.hasCredential)
        Object.assign(reply, { status: got.operation.answers.find(({ status }) => status < 300)?.status });
    },
    breaks: / · security$/,
    of: ({ authenticated }) => authenticated,
  },
  'another media type': {
    twist: onSuccess((reply) => (reply.headers = { 'content-type': 'application/vnd.other+json' })),
    breaks: / · 2\d\d · media$/,
    of: isDescribed,
  },
  'a missing Content-Type': {
    twist: onSuccess((reply) => (reply.headers = {})),
    breaks: / · 2\d\d · media$/,
    of: isDescribed,
  },
  'a page of HTML': {
    twist: onSuccess((reply) => Object.assign(reply, { body: '<p>Hello', headers: { 'content-type': 'text/html' } })),
    breaks: / · 2\d\d · (?:media|body)$/,
    of: isDescribed,
  },
  'a body that is cut short': {
    twist: onSuccess((reply) => (reply.body = JSON.stringify(reply.body).slice(0, -1))),
    breaks: / · 2\d\d · body$/,
    of: isDescribed,
  },
  'no body': {
    twist: onSuccess((reply) => (reply.body = '')),
    breaks: / · 2\d\d · body$/,
    of: isDescribed,
  },
  'a list in place of an object': {
    twist: onSuccess((reply) => (reply.body = [reply.body])),
    breaks: / · 2\d\d · body$|^\w+ · type$/,
    of: (operation) => isDescribed(operation),
  },
  'a failure flag in a success': {
    twist: (reply) => void reply,
    breaks: /^api · envelope failure$/,
    of: (operation, { envelope }) => envelope?.failure !== undefined && isDescribed(operation),
  },
  'pages that repeat the first': {
    twist: repeated,
    breaks: / · pager$/,
    of: ({ pager }) => pager !== undefined,
  },
};

/** The twist that sets the failure flag of an API. */
export const flagged = ({ envelope }: ApiModel): Twist =>
  onSuccess((reply) => {
    reply.body = { ...(reply.body as object), ...envelope?.failure };
  });

/** Forgets the pages of an earlier test. */
export const forget = (): void => firstPage.clear();
