import { expect, test } from 'vitest';
import { hold } from '../../scripts/serve/mock/hold.ts';
import { checkCredential } from '../../src/mock/credential.ts';
import { basic } from '../../src/parts/basic.ts';

const sent = { header: 'Authorization', prefix: 'Basic ' };
const operation = { id: 'plan', method: 'get', path: '/plan', responses: [], request: {} } as never;

const isServed = (carrier: object, authorization: string): boolean => {
  const request = { method: 'get', url: { path: '/plan' }, headers: { authorization } } as const;
  return hold([{ key: { ...sent, ...carrier } }], operation, request).headers?.['authorization'] !== undefined;
};

const isTaken = (credentials: Parameters<typeof checkCredential>[0]['credentials'], authorization: string): boolean =>
  checkCredential({ credentials }, {}, { headers: new Headers({ authorization }), query: new URLSearchParams() }) ===
  undefined;

test.each([
  ['Basic dTpw', true, true],
  ['Basic dTpw=', false, true],
  ['Basic dTpw!!', false, true],
  ['Basic dTo_Pz8_', false, true],
  ['Basic dTpw, x', false, true],
  ['Basic dQ==', false, true],
  ['Basic', false, false],
])('both mocks accept `%s` as a password: %s, as a key with that prefix: %s', (given, asPassword, asKey) => {
  expect([isServed({ basic: true }, given), isTaken([basic()], given)]).toEqual([asPassword, asPassword]);
  expect([isServed({}, given), isTaken([{ key: sent }], given)]).toEqual([asKey, asKey]);
});
