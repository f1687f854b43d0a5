import type { ApiModel } from '../spec/model/model.ts';
import type { Alternative } from '../spec/model/security.ts';
import { key } from './print.ts';

const typeOf = (parts: Alternative): string => {
  const names = Object.keys(parts);
  return names[0] === 'token' && names.length === 1
    ? 'string'
    : `{ ${names.map((part) => `readonly ${key(part)}: string`).join('; ')} }`;
};

/** The type of the `credential` option, with `undefined` if no operation requires one. */
export function credentialType({ credentials, operations }: Pick<ApiModel, 'credentials' | 'operations'>): string {
  const isNeeded = operations.some(({ authenticated, security }) => authenticated && !security?.optional);
  return [...credentials.map(typeOf), ...(isNeeded ? [] : ['undefined'])].join(' | ');
}
