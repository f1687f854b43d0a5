import type { ApiModel } from './model.ts';

/** A credential of the form that an API takes, for a call at its mock. */
export const sampleCredential = ({ credentials: [parts = {}] }: ApiModel): unknown => {
  const names = Object.keys(parts);
  if (names.length === 1 && names[0] === 'token') return 'secret';
  return Object.fromEntries(names.map((name) => [name, 'secret']));
};
