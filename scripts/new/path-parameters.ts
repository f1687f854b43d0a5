import type { Json } from '../spec/json.ts';

const holes = (path: string): string[] => [
  ...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name)),
];

const isInPath = ({ in: place }: Json): boolean => place === 'path';

/** The path variables without a parameter in the operation. */
export const undescribed = (path: string, parameters: readonly Json[]): string[] =>
  holes(path).filter((name) => !parameters.some((each) => isInPath(each) && each['name'] === name));

/** The parameters of an operation, of which each variable of its path has one: a text where nothing is said of it. What the path has no place for is left out. */
export const withPath = (path: string, parameters: readonly Json[]): Json[] => [
  ...undescribed(path, parameters).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ...parameters.filter((each) => !isInPath(each) || holes(path).includes(String(each['name']))),
];
