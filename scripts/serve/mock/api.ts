import { reasonOf, Refusal } from '../../refusal.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import type { SpecFile } from '../../spec/read/read.ts';
import type { Spec } from '../../spec/spec.ts';
import { formReaders, withPlainForms, type ReadForm } from './forms.ts';
import { queryReaders, withPlainQueries, type ReadQuery } from './queries.ts';
import { withPlainResponses } from './plain-responses.ts';
import { type Answer, type Operation, operationsOf } from './prism.ts';

/** An API that the mock serves. */
export interface MockedApi {
  readonly name: string;
  readonly title: string;
  /** The documented server, where there is one. */
  readonly server: string | undefined;
  /** The prefix of the paths of the spec: the API's name and the path of its server. */
  readonly prefix: string;
  readonly operations: Operation[];
  readonly credentials: ApiModel['credentials'];
  /** Parsers of form bodies, by method and path. */
  readonly forms: ReadonlyMap<string, ReadForm>;
  /** Parsers of bracketed query arguments, by method and path. */
  readonly queries: ReadonlyMap<string, ReadQuery>;
  /** The cached responses, by request. */
  readonly answers: Map<string, Answer>;
}

/** The path of a server URL, without a trailing slash. */
const basePath = (server: string): string => server.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, '');

const prefixPaths = (spec: Spec, prefix: string): Spec => ({
  ...spec,
  paths: Object.fromEntries(Object.entries(spec.paths).map(([path, item]) => [`${prefix}${path}`, item])),
});

/** Prepares an API for the mock, with its name as the prefix of its paths. */
export const mockedApi = async ({ api: name, file, model, copy }: SpecFile): Promise<MockedApi> => {
  const { server, title, credentials, relative = '' } = model;
  const prefix = `/${name}${basePath(server ?? relative)}`;
  try {
    return {
      name,
      title,
      server,
      prefix,
      credentials,
      answers: new Map(),
      forms: formReaders(copy(), model.operations),
      queries: queryReaders(copy(), model.operations),
      operations: await operationsOf(prefixPaths(withPlainQueries(withPlainForms(withPlainResponses(copy()))), prefix)),
    };
  } catch (error) {
    throw new Refusal(file, `cannot be served (${reasonOf(error)})`, 'run `npm run lint` and fix what it names', {
      cause: error,
    });
  }
};
