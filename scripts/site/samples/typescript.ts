import { key, quote } from '../../client/print.ts';
import { alternativesFor, type Alternative } from '../../spec/model/security.ts';
import { isSuccess } from '../../spec/model/responses.ts';
import { credentialVariable, serverVariable } from '../../spec/model/variables.ts';
import { asFile, callWith } from './call-text.ts';
import { examplesOf, type Subject } from './call.ts';

const fromEnvironment = (variable: string): string => `process.env.${variable} ?? ''`;

/** The operation, and the read that shows what an unknown outcome was. */
const calledBy = ({ api, operation }: Subject): readonly Subject['operation'][] => [
  operation,
  ...api.operations.filter(({ id }) => id === operation.node['x-reconcile']?.read),
];

/** The credential of the calls. For an operation without one, the API's first, which is not sent. */
function credentialOf(subject: Subject): string[] {
  const { api } = subject;
  const firsts = calledBy(subject).flatMap((each) => alternativesFor(api.credentials, each).slice(0, 1));
  const carriers = Object.assign({}, ...(firsts.length > 0 ? firsts : api.credentials.slice(0, 1))) as Alternative;
  const parts = Object.entries(carriers).map(
    ([part, carrier]) => [part, fromEnvironment(credentialVariable(api, part, carrier))] as const,
  );
  if (parts.every(([part]) => part === 'token')) return parts.map(([, value]) => `credential: ${value}`);
  return [`credential: { ${parts.map(([part, value]) => `${key(part)}: ${value}`).join(', ')} }`];
}

function baseUrlOf({ api, baseUrl }: Subject): string[] {
  if (baseUrl !== undefined) return [`baseUrl: ${quote(baseUrl)}`];
  return api.server === undefined ? [`baseUrl: ${fromEnvironment(serverVariable(api))}`] : [];
}

const imported = (names: string, from = ''): string => `import { ${names} } from ${quote(`billing-clients${from}`)};`;

const clientOf = (subject: Subject, ...more: readonly string[]): string[] => [
  `const client = createClient(${subject.api.constant}, {`,
  ...[...credentialOf(subject), ...baseUrlOf(subject), ...more].map((option) => `  ${option},`),
  '});',
];

/** The method of an operation, starting with `client`. */
export const methodOf = ({ operation }: { readonly operation: { readonly id: string } }): string =>
  operation.id.split('.').reduce((path, step) => path + (key(step) === step ? `.${step}` : `[${key(step)}]`), 'client');

/** Whether a sample looks up what a call with an unknown outcome has done. */
const isLookedUp = ({ safe, node, key: idempotencyKey }: Subject['operation']): boolean =>
  !safe && idempotencyKey === undefined && node['x-reconcile']?.read !== undefined;

/** Handles a failed call; for an operation that changes data, includes its outcome. */
function failureOf(operation: Subject['operation']): string[] {
  if (operation.safe) return ['  console.error(explain(result));'];
  const outcome = '  console.error(result.outcome, explain(result));';
  if (operation.key !== undefined)
    return [
      "  // After 'unknown' it may have taken effect: repeat it with the key in `result.meta`, so that it cannot happen twice.",
      outcome,
    ];
  return isLookedUp(operation)
    ? [
        outcome,
        '  // It may have taken effect: check before you send it again.',
        "  if (result.outcome === 'unknown') console.error(await reconcile(result));",
      ]
    : ["  // After 'unknown' it may have taken effect: check before you send it again.", outcome];
}

/** The arguments of a sample. Omits the idempotency key, which readers would copy: the client creates one per call. */
const given = ({ operation }: Subject): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(examplesOf(operation))
      .filter(([name]) => name !== operation.key)
      .map(([name, value]) => [name, operation.takes.notations?.[name]?.file ? asFile(name, value) : value]),
  );

const SECRET = /secret|password|(?:access|auth|api)_?(?:token|key)/i;

/** The part of a success that a sample prints: all of it or, if it contains a secret, its id or another member without one. */
function printed({ api, operation }: Subject): string {
  const types = new Set(operation.answers.filter(isSuccess).map(({ data }) => data ?? ''));
  const names = [...types].flatMap((type) => Object.keys(api.schemas[type]?.properties ?? {}));
  const open = names.filter((name) => !SECRET.test(name));
  const harmless = open.find((name) => /(?:^|_|[a-z])id$/i.test(name)) ?? open[0];
  if (types.size > 1 || harmless === undefined || open.length === names.length) return 'result.data';
  return key(harmless) === harmless ? `result.data.${harmless}` : `result.data[${key(harmless)}]`;
}

/** A program that makes one call. */
export function printTypeScript(subject: Subject): string {
  const { api, operation } = subject;
  return [
    imported('createClient, explain'),
    imported(api.constant, `/${api.id}`),
    ...(isLookedUp(operation) ? [imported('reconcile', '/reconcile')] : []),
    '',
    ...clientOf(subject),
    '',
    callWith(`const result = await ${methodOf(subject)}`, given(subject), ';'),
    "if (result.kind === 'ok') {",
    `  console.log(${printed(subject)});`,
    '} else {',
    ...failureOf(operation),
    '}',
    '',
  ].join('\n');
}

/** Names of arguments that select a later page. */
const LATER = /^(page|offset|cursor|page_?token|(starting_?)?after)$/i;

/** A program that iterates over all pages of a list; `undefined` for an operation without pages. */
export function printWalk(subject: Subject): string | undefined {
  const { api, operation } = subject;
  const { pager } = operation;
  if (!pager) return undefined;
  // Omit the page argument, since iteration starts with the first page.
  const asks = (name: string): boolean => (pager.row.asks ? LATER.test(name) : name === pager.row.argument);
  const args = Object.fromEntries(Object.entries(examplesOf(operation)).filter(([name]) => !asks(name)));
  return [
    imported('createClient'),
    imported(api.constant, `/${api.id}`),
    imported('pages', '/pages'),
    '',
    ...clientOf(subject, 'pages'),
    '',
    '// Requests page after page, and throws an ApiError if one fails.',
    callWith(`for await (const item of ${methodOf(subject)}.items`, args, ') {'),
    '  console.log(item);',
    '}',
    '',
  ].join('\n');
}
