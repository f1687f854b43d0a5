import { validDraft, toRaw, type Raw } from '../contract/draft.ts';
import type { Answer } from '../contract/answers.ts';
import { dig, node } from '../contract/nodes.ts';
import { operationsOf, type Operation } from '../contract/operations.ts';
import { apis, type Node, readSpec } from '../specs/nodes.ts';

/** An operation of a spec with a request that it accepts. */
export interface SpecOperation extends Raw {
  readonly api: string;
  readonly operationId: string;
  /** Where the mock serves the API: its name, and the path of its server. */
  readonly mount: string;
  readonly authenticated: boolean;
  readonly parameters: readonly Node[];
  /** The value of the body, before it is written. */
  readonly value: unknown;
  /** Whether the body is a form, or JSON, whose members are fields. */
  readonly isFields: boolean;
  /** The request with another value of its body. */
  readonly withBody: (value: unknown) => Raw;
  /** Its documented responses, each with the examples of its body. */
  readonly answers: readonly (Answer & { readonly examples: Node })[];
}

/** The path of a server, with the default of each of its variables. */
const mountOf = (api: string, spec: Node): string => {
  const [server] = Object.values(node(spec['servers']));
  const { url, variables } = node(server);
  const filled = String(url ?? '').replace(/\{(.+?)\}/g, (_, name: string) =>
    String(node(node(variables)[name])['default']),
  );
  return `/${api}${filled === '' ? '' : new URL(filled, 'http://mock').pathname.replace(/\/$/, '')}`;
};

/** The valid request of an operation, with only its required parameters. */
const draftOf = (operation: Operation) => {
  const required = new Set(
    operation.parameters
      .filter((each) => each['required'] === true)
      .map((each) => `${String(each['in'])} ${String(each['name'])}`),
  );
  const draft = validDraft(operation);
  const kept = (place: 'query' | 'header') =>
    Object.fromEntries(Object.entries(draft[place]).filter(([name]) => required.has(`${place} ${name}`)));
  return { ...draft, query: kept('query'), header: kept('header') };
};

/** The examples of a response by name. */
export const examplesOf = (spec: Node, { template, wire }: Operation, { entry, type = '' }: Answer): Node => {
  const operation = node(node(node(spec['paths'])[template])[wire.method.toLowerCase()]);
  const content = node(dig(spec, node(operation['responses'])[entry], 'content'));
  return node(node(content[type])['examples']) as Node;
};

const operationOf = (api: string, spec: Node, operation: Operation): SpecOperation => {
  const draft = draftOf(operation);
  return {
    ...toRaw(operation, draft),
    api,
    operationId: operation.id,
    mount: mountOf(api, spec),
    authenticated: (operation.credentials[0]?.secrets ?? []).length > 0,
    parameters: operation.parameters as readonly Node[],
    value: draft.body,
    isFields: operation.requestBody?.isFields ?? false,
    withBody: (body) => toRaw(operation, { ...draft, body }),
    answers: operation.answers.map((answer) => ({ ...answer, examples: examplesOf(spec, operation, answer) })),
  };
};

const readAll = async (api: string): Promise<SpecOperation[]> => {
  const spec = await readSpec(api);
  return operationsOf(spec).map((operation) => operationOf(api, spec, operation));
};

/** Every operation of every spec. */
export const operations = (await Promise.all(apis.map(readAll))).flat();

/** Sends the request of an operation, or a variation of it. */
export const send = (
  origin: string,
  { mount, path, method, headers: own, body }: Raw & Pick<SpecOperation, 'mount'>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${origin}${mount}${path}`, { method, headers: { ...own, ...headers }, ...(body !== undefined && { body }) });

/** The first of each API. */
export const firstOfEach = <Of extends { readonly api: string }>(all: readonly Of[]): Of[] =>
  all.filter(({ api }, index) => all.findIndex((other) => other.api === api) === index);

/** One operation of each API. */
export const canaries: readonly SpecOperation[] = firstOfEach(operations);
