import { expect, test } from 'vitest';
import { exactNumbersOf } from '../../scripts/spec/exact-numbers.ts';
import type { Spec } from '../../scripts/spec/spec.ts';
import { number, object, specOf, text } from './list-parts.ts';

const long = { type: 'integer', format: 'int64' };

test('exactNumbersOf lists amounts, and 64-bit ids and cursors', () => {
  const members = {
    amount_due: number,
    id: long,
    invoiceId: { type: ['integer', 'null'], format: 'int64' },
    next_cursor: long,
    created_at: long,
    small_id: number,
    order_id: text,
  };
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Response' } } };
  const paths = { '/invoice': { get: { responses: { '200': { description: 'It.', content } } } } };
  const spec = { ...specOf(object(members)), paths } as unknown as Spec;
  expect(exactNumbersOf(spec)).toEqual(['amount_due', 'id', 'invoiceId', 'next_cursor']);
});
