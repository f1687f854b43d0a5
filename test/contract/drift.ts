import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Coverage } from '../figures.ts';
import { redocly } from '../redocly.ts';
import type { Api } from './apis.ts';
import type { Node } from './nodes.ts';
import type { Operation } from './operations.ts';
import type { Traffic } from './traffic.ts';
import { queryPairs } from './written.ts';

interface Item {
  readonly kind: 'operation' | 'parameter' | 'response' | 'property';
  readonly target?: 'request' | 'response';
  readonly in?: string;
  readonly name?: string;
  readonly status?: string;
  readonly path?: string;
}

/** What the traffic covers of one operation. */
interface Reached {
  readonly method: string;
  readonly path: string;
  readonly covered: readonly Item[];
  readonly missing: readonly Item[];
}

interface CoverageFile {
  readonly meta: { readonly exchanges: { readonly total: number; readonly matched: number } };
  readonly operations: readonly Reached[];
}

interface FindingsFile {
  readonly problems: readonly { readonly message: string; readonly method: string; readonly path: string }[];
}

/** What Redocly reports about recorded traffic. */
export interface Drift {
  readonly exchanges: { readonly total: number; readonly matched: number };
  /** Everything in the traffic that is not documented, or differs from its documentation. */
  readonly findings: readonly string[];
  readonly coverage: readonly Coverage[];
}

/** Recorded traffic, with its APIs and their URLs. */
export interface Recording {
  readonly apis: readonly Api[];
  readonly origin: string;
  readonly urls: Readonly<Record<string, string>>;
  readonly traffic: readonly Traffic[];
}

const dimensions = ['operations', 'parameters', 'response properties', 'statuses'] as const;

type Dimension = Coverage['dimension'];

// The members of a request body are arguments of a call, like parameters.
const dimensionOf = ({ kind, target }: Item): Dimension =>
  ({
    operation: 'operations' as const,
    parameter: 'parameters' as const,
    response: 'statuses' as const,
    property: target === 'request' ? ('parameters' as const) : ('response properties' as const),
  })[kind];

const nameOf = (item: Item): string =>
  [item.in, item.target === 'request' ? 'body' : undefined, item.status, item.name ?? item.path]
    .filter((part) => part !== undefined)
    .join(' · ');

/** The path under which the mock serves an API. */
const prefixOf = ({ urls }: Recording, api: string): string => new URL(urls[api] ?? '').pathname.replace(/\/$/, '');

/** The names that an argument has in a query: its own, those of its members, or names with brackets. */
const namesOf = (parameter: Node): string[] => queryPairs(parameter, parameter['example']).map(([name]) => name);

const operationAt = ({ operations }: Api, at: string): Operation | undefined =>
  operations.find(({ node }) => node.toUpperCase() === at.toUpperCase());

/** Whether an argument was sent under names that Redocly does not know: of its members, or with brackets. */
const isSent = ({ traffic }: Recording, api: Api, node: string, item: Item): boolean => {
  const operation = operationAt(api, node);
  const parameter = operation?.parameters.find((each) => each['in'] === item.in && each['name'] === item.name);
  if (!operation || parameter?.['in'] !== 'query') return false;
  const names = namesOf(parameter);
  const entries = traffic
    .filter((recorded) => recorded.api === api.name && recorded.operation === operation.node)
    .flatMap((recorded) => recorded.entries);
  return (
    !names.includes(String(item.name)) &&
    entries.some(({ request }) => names.every((key) => new URL(request.url).searchParams.has(key)))
  );
};

const coverageOf = (recording: Recording, operations: readonly Reached[], api: Api): Coverage[] => {
  const prefix = prefixOf(recording, api.name);
  const own = operations.filter(({ path }) => path.startsWith(`${prefix}/`));
  return dimensions.map((dimension) => {
    const select = (items: readonly Item[]) => items.filter((item) => dimensionOf(item) === dimension);
    const all = own.flatMap(({ method, path, covered, missing }) => {
      const node = `${method} ${path.slice(prefix.length)}`;
      const sent = select(missing).filter((item) => isSent(recording, api, node, item));
      const lost = select(missing).filter((item) => !sent.includes(item));
      return [
        ...[...select(covered), ...sent].map(() => undefined),
        ...lost.map((item) => [node, nameOf(item)].filter(Boolean).join(' · ')),
      ];
    });
    const missing = all.filter((item) => item !== undefined);
    return { api: api.name, dimension, covered: all.length - missing.length, total: all.length, missing };
  });
};

/** Whether Redocly misreads the values of an argument: a list as one text, or JSON as a text. */
const isUnread = ({ style, explode, content }: Node): boolean =>
  content !== undefined || (style !== undefined && style !== 'deepObject') || explode === false;

/** Whether every value of an argument is written in the query as OpenAPI says. */
const isWritten = ({ traffic }: Recording, api: Api, operation: Operation, parameter: Node): boolean => {
  const written = (value: unknown) => JSON.stringify(queryPairs(parameter, value));
  const name = String(parameter['name']);
  const known = [parameter['example'], parameter['documented']].map(written);
  return traffic
    .filter((recorded) => recorded.api === api.name && recorded.operation === operation.node)
    .flatMap(({ entries }) => entries.map(({ request }) => new URL(request.url).searchParams.getAll(name)))
    .filter((texts) => texts.length > 0)
    .every((texts) => known.includes(JSON.stringify(texts.map((text) => [name, text]))));
};

/** Whether Redocly reports a documented argument, because of its names in the query or a style that it cannot read. */
const isKnown = (recording: Recording, { method, path, message }: FindingsFile['problems'][number]): boolean => {
  const [, undocumented] = /^Undocumented query parameter in traffic: "(.+)"$/.exec(message) ?? [];
  const [, invalid] = /^Invalid query parameter "(.+?)":/.exec(message) ?? [];
  return recording.apis.some((api) => {
    const prefix = prefixOf(recording, api.name);
    const operation = path.startsWith(`${prefix}/`) && operationAt(api, `${method} ${path.slice(prefix.length)}`);
    if (!operation) return false;
    const query = operation.parameters.filter((each) => each['in'] === 'query');
    const styled = query.find((each) => each['name'] === invalid && isUnread(each));
    if (styled) return isWritten(recording, api, operation, styled);
    return undocumented !== undefined && query.flatMap(namesOf).includes(undocumented);
  });
};

// Only the mock reads `Prefer`; another rule of Redocly checks credentials.
const ignoredHeaders = ({ apis }: Recording): string =>
  [
    'prefer',
    ...new Set(
      apis.flatMap(({ operations }) =>
        operations.flatMap(({ credentials }) => credentials.flatMap(({ headers }) => Object.keys(headers))),
      ),
    ),
  ].join(',');

/** Writes the specs with the paths of the mock, which distinguish APIs that share a path. */
const writeSpecs = async (folder: string, recording: Recording): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const write = ({ name, spec }: Api) => {
    const paths = Object.entries(spec['paths'] as object);
    const prefix = prefixOf(recording, name);
    const mounted = Object.fromEntries(paths.map(([path, item]) => [`${prefix}${path}`, item]));
    return writeFile(join(folder, `${name}.json`), JSON.stringify({ ...spec, paths: mounted }));
  };
  await Promise.all(recording.apis.map(write));
};

const writeArchives = async (folder: string, { apis, traffic }: Recording): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const write = ({ name }: Api) => {
    const entries = traffic.filter(({ api }) => api === name).flatMap((recorded) => recorded.entries);
    const log = { version: '1.2', creator: { name: 'billing-clients', version: '1' }, entries };
    return writeFile(join(folder, `${name}.har`), JSON.stringify({ log }));
  };
  await Promise.all(apis.map(write));
};

/** Compares recorded traffic with the specs, in a new folder. */
export const driftOf = async (folder: string, recording: Recording): Promise<Drift> => {
  const [specs, archives] = [join(folder, 'specs'), join(folder, 'traffic')];
  await Promise.all([writeSpecs(specs, recording), writeArchives(archives, recording)]);
  const [findingsFile, coverageFile] = [join(folder, 'findings.json'), join(folder, 'coverage.json')];
  const where = ['--api', specs, '--server', recording.origin, '--ignore-headers', ignoredHeaders(recording)];
  const outputs = ['--format', 'json', '--output', findingsFile, '--coverage-output', coverageFile];
  const { meta, operations } = (await redocly(coverageFile, 'drift', archives, ...where, ...outputs)) as CoverageFile;
  const { problems } = JSON.parse(await readFile(findingsFile, 'utf8')) as FindingsFile;
  return {
    exchanges: meta.exchanges,
    findings: problems
      .filter((problem) => !isKnown(recording, problem))
      .map(({ method, path, message }) => `${method} ${path}: ${message}`),
    coverage: recording.apis.flatMap((api) => coverageOf(recording, operations, api)),
  };
};
