import type { Json } from '../spec/json.ts';

const variablesIn = (path: string): string[] => [
  ...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name)),
];

const isInPath = ({ in: place }: Json): boolean => place === 'path';

/** The path variables without a parameter in the operation. */
export const undescribed = (path: string, parameters: readonly Json[]): string[] =>
  variablesIn(path).filter((name) => !parameters.some((each) => isInPath(each) && each['name'] === name));

/** Adds a string parameter for each undescribed path variable, and removes path parameters that the path does not have. */
export const withPath = (path: string, parameters: readonly Json[]): Json[] => [
  ...undescribed(path, parameters).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ...parameters.filter((each) => !isInPath(each) || variablesIn(path).includes(String(each['name']))),
];
