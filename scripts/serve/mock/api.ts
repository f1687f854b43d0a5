import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Operation, operationsOf } from './prism.ts';
import { firstLine, MockRefusal } from './refusal.ts';

/** An API that the mock serves. */
export interface MockedApi {
  readonly name: string;
  readonly title: string;
  /** The documented server, where there is one. */
  readonly server: string | undefined;
  /** What stands before the paths of the spec: the API's name and the path of its server. */
  readonly prefix: string;
  readonly operations: Operation[];
}

interface Spec {
  readonly openapi: string;
  readonly info?: { readonly title?: string };
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, object>>;
}

const isSpec = (value: unknown): value is Spec =>
  typeof value === 'object' &&
  value !== null &&
  'openapi' in value &&
  'paths' in value &&
  typeof value.paths === 'object' &&
  value.paths !== null;

/** The path of a server URL, without the slash at its end. */
const basePath = (server: string): string => server.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, '');

const prefixPaths = (spec: Spec, prefix: string): Spec => ({
  ...spec,
  paths: Object.fromEntries(Object.entries(spec.paths).map(([path, item]) => [`${prefix}${path}`, item])),
});

const parseSpec = (text: string): Spec => {
  const spec: unknown = parse(text);
  if (!isSpec(spec)) throw new Error('it has no `openapi` or no `paths`');
  return spec;
};

/** Reads the spec of an API and puts its paths where the mock serves them. */
export const loadApi = async (specs: string, name: string): Promise<MockedApi> => {
  const file = join(specs, name, 'openapi.yaml');
  try {
    const spec = parseSpec(await readFile(file, 'utf8'));
    const server = spec.servers?.[0]?.url;
    const prefix = `/${name}${basePath(server ?? '')}`;
    const operations = await operationsOf(prefixPaths(spec, prefix));
    return { name, title: spec.info?.title ?? name, server, prefix, operations };
  } catch (error) {
    throw new MockRefusal(
      `${file} cannot be served: ${firstLine(error)}. Run \`npx redocly lint ${file}\` to see what is wrong.`,
    );
  }
};
