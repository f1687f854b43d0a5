import { METHODS } from '../../spec/dialect.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import type { PathItem, Spec } from '../../spec/spec.ts';
import { samplesOf, type Sample } from './samples.ts';

/** Copies a spec and adds `x-codeSamples` for Redoc to its operations. */
export function withCodeSamples(api: ApiModel, spec: Spec): Spec {
  const byId = new Map(samplesOf(api).map(({ operationId, samples }) => [operationId, samples]));
  const completed = (item: PathItem): PathItem => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      const samples = byId.get(operation?.operationId ?? '');
      return samples ? [[method, { ...operation, 'x-codeSamples': samples }] as const] : [];
    });
    return { ...item, ...Object.fromEntries(operations) };
  };
  const paths = Object.entries(spec.paths).map(([path, item]) => [path, completed(item)] as const);
  return { ...spec, paths: Object.fromEntries(paths) };
}

/** The samples of an operation; empty if it has none. */
export const samplesIn = (operation: object): readonly Sample[] =>
  'x-codeSamples' in operation && Array.isArray(operation['x-codeSamples']) ? operation['x-codeSamples'] : [];
