import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { samplesOf, type OperationSamples } from '../../scripts/site/samples/samples.ts';
import { apis, type Api } from '../contract/apis.ts';
import type { Operation } from '../contract/operations.ts';
import { readForm } from '../contract/written.ts';
import { partsFor } from '../faults/lab.ts';
import type { Arrived, Recorder } from './recorder.ts';

/** A sample that is run. */
export interface Program {
  /** Its name in the paths of the recorder. */
  readonly name: string;
  readonly api: Api;
  readonly operation: Operation;
  /** As it is published. */
  readonly published: string;
  /** As it runs: with another server. */
  readonly source: string;
  /** What it reads from the environment. */
  readonly env: Readonly<Record<string, string>>;
}

const specs = new Map(
  await Promise.all(
    apis.map(async ({ name }) => [name, await readFile(join(specsFolder, name, 'openapi.yaml'), 'utf8')] as const),
  ),
);

/** Samples by operationId and label. */
export const byLabel = (all: readonly OperationSamples[]): ReadonlyMap<string, string> =>
  new Map(
    all.flatMap(({ operationId, samples }) =>
      samples.map(({ label, source }) => [`${operationId} ${label}`, source] as const),
    ),
  );

/** The published samples of an API, or with another server. */
export const sourcesOf = (api: string, baseUrl?: string): ReadonlyMap<string, string> =>
  byLabel(samplesOf(parseSpec(api, specs.get(api) ?? '').model, baseUrl));

const capitals = (name: string): string => name.toUpperCase().replaceAll(/\W+/g, '_');

/** The variables that a sample reads, from the headers of the credential. */
const secretsOf = ({ name, descriptor }: Api, { id, credentials }: Operation): [string, string][] => {
  const given = credentials[0]?.given;
  return Object.entries(partsFor(descriptor, id)).map(([part, carrier]) => {
    const place = 'query' in carrier ? carrier.query : carrier.put ? part : carrier.header;
    const word = place === 'Authorization' ? 'TOKEN' : capitals(place.replace(/^X-/, ''));
    return [`${capitals(name)}_${word}`, String(typeof given === 'string' ? given : Object(given)[part])];
  });
};

/** The secrets of a call, and of the read that reconciles it. */
const environmentOf = (api: Api, operation: Operation, url: string): Record<string, string> => {
  const { name, descriptor, operations } = api;
  const { reconcile } = descriptor.operations[operation.id] ?? {};
  const read = operations.filter(({ id }) => id === reconcile?.read);
  const secrets = [...read, operation].flatMap((each) => secretsOf(api, each));
  return { ...Object.fromEntries(secrets), ...(descriptor.server === undefined && { [`${capitals(name)}_URL`]: url }) };
};

const ANYWHERE = 'https://elsewhere.example';

/** Every sample with a label, to be run against the mock behind a recorder. */
export const programsOf = (
  label: string,
  recorder: Recorder,
  mockUrls: Readonly<Record<string, string>>,
  more = '',
): Program[] =>
  apis.flatMap((api) => {
    const published = sourcesOf(api.name);
    // The samples differ only in the server, so they are printed once for all operations.
    const elsewhere = sourcesOf(api.name, api.descriptor.server && ANYWHERE);
    return api.operations.flatMap((operation): Program[] => {
      const key = `${operation.id} ${label}`;
      const source = elsewhere.get(key);
      if (source === undefined) return [];
      const name = `${api.name}.${operation.id}${more}`;
      const url = recorder.url(name, mockUrls[api.name] ?? '');
      const env = environmentOf(api, operation, url);
      return [
        { name, api, operation, env, published: published.get(key) ?? '', source: source.replaceAll(ANYWHERE, url) },
      ];
    });
  });

/** A program with a mistake in it. */
export const spoilt = (program: Program, recorder: Recorder, what: string, from: string, to: string): Program => {
  const name = `${program.name}-${what}`;
  const put = (text: string): string => text.replaceAll(`/${program.name}/`, `/${name}/`);
  if (!program.source.includes(from)) throw new Error(`${program.name} has no ${from} to spoil`);
  expect(recorder.arrived(name)).toEqual([]);
  return {
    ...program,
    name,
    source: put(program.source).replace(from, to),
    env: Object.fromEntries(Object.entries(program.env).map(([variable, value]) => [variable, put(value)])),
  };
};

const successOf = ({ answers }: Operation) => answers.find(({ status }) => status < 300);

/** The example of the documented success. */
export const exampleOf = ({ operation }: Program): unknown => successOf(operation)?.example;

const without = <Value>(value: Value, left: string): Value | object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([name]) => name.toLowerCase() !== left.toLowerCase()))
    : value;

/** Expects the first request to be the one that the spec describes, and its response the documented success. */
export const expectCall = (
  { name, api, operation }: Program,
  arrived: readonly Arrived[],
  mockUrls: Readonly<Record<string, string>>,
  query: Operation['wire']['query'] = operation.wire.query,
): void => {
  const { wire, credentials } = operation;
  const [first] = arrived;
  const { pathname } = new URL(mockUrls[api.name] ?? '');
  // Samples contain no idempotency key, which a caller could copy: the client makes one.
  const key = operation.key ?? '';
  expect(first, name).toMatchObject({
    method: wire.method,
    path: pathname + wire.path,
    status: successOf(operation)?.status,
    headers: {
      ...without(wire.headers, key),
      ...credentials[0]?.headers,
      // The boundary of a multipart form is arbitrary.
      ...(operation.requestBody?.form && { 'content-type': expect.stringContaining(operation.requestBody.type) }),
    },
  });
  expect(first?.query, name).toEqual(query);
  const { form } = operation.requestBody ?? {};
  const type = String(first?.headers['content-type'] ?? '');
  const body = first?.body || undefined;
  const sent: unknown =
    body === undefined ? body : form ? readForm(type, body) : typeof wire.body === 'string' ? body : JSON.parse(body);
  expect(without(sent, key), name).toEqual(without(wire.body, key));
  // An operation without authentication is sent no credential.
  expect(JSON.stringify(first?.headers)).not.toContain('kept-back');
};
