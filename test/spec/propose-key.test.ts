import { expect, test } from 'vitest';
import type { Argument } from '../../scripts/spec/model/arguments.ts';
import { keyFor, maybeKeyFor } from '../../scripts/spec/model/propose-key.ts';
import type { Schema } from '../../scripts/spec/spec.ts';
import { number, taking, text } from './list-parts.ts';

test.each<[place: Argument['in'], name: string, schema: Schema, key: string | undefined]>([
  ['header', 'Idempotency-Key', text, 'Idempotency-Key'],
  ['header', 'PayPal-Request-Id', text, 'PayPal-Request-Id'],
  ['body', 'idempotency_key', text, 'idempotency_key'],
  ['query', 'idempotency_key', text, undefined],
  ['header', 'Idempotence-Key', text, 'Idempotence-Key'],
  ['header', 'Idempotency-Expiry', text, undefined],
  ['header', 'X-Request-Id', text, undefined],
  ['body', 'idempotency_key', number, undefined],
])('keyFor decides whether the %s argument %s is an idempotency key', (place, name, schema, key) => {
  expect(keyFor({ takes: taking(place, { other: text, [name]: schema }) })).toBe(key);
});

test.each<[name: string, key: string | undefined]>([
  ['X-Request-Id', 'X-Request-Id'],
  ['client_token', 'client_token'],
  ['X-Correlation-Id', undefined],
  ['If-Match', undefined],
  ['Idempotency-Key', undefined],
])('maybeKeyFor decides whether the header %s may be an idempotency key', (name, key) => {
  expect(maybeKeyFor({ takes: taking('header', { other: text, [name]: text }) })).toBe(key);
});
