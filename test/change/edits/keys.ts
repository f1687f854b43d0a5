import { add, AT, cut, given, row, set, undone, type Row } from './edit.ts';

const { create } = AT;

const keyed = set(`${create} x-idempotency`, 'Idempotency-Key');
const otherKey = { name: 'Request-Id', in: 'header', schema: { type: 'string' } };

/** Changes to the idempotency key of an operation. */
export const keyRows: readonly Row[] = [
  row('a write gains an idempotency key', 'minor ok strict-only may-differ', 'idempotency-added', keyed),
  undone('a write loses its idempotency key', 'major ok ok differs', 'idempotency-removed', keyed),
  given(
    keyed,
    row(
      'an optional idempotency key becomes required',
      'minor ok ok same',
      'key-became-required',
      set(`${create} parameters 1 required`, true),
    ),
  ),
  row(
    'an optional header becomes a required idempotency key',
    'major breaks strict-only may-differ',
    'key-introduced idempotency-added',
    keyed,
    set(`${create} parameters 1 required`, true),
  ),
  given(
    cut(`${create} parameters 1`),
    row(
      'a required idempotency key is added',
      'major breaks strict-only may-differ',
      'key-introduced idempotency-added',
      add(`${create} parameters`, {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        schema: { type: 'string' },
      }),
      keyed,
    ),
  ),
  given(
    (spec) => keyed(set(`${create} parameters 1 required`, true)(spec)),
    row(
      'a required idempotency key becomes an ordinary argument',
      'major ok breaks differs',
      'key-left idempotency-removed',
      cut(`${create} x-idempotency`),
    ),
  ),
  given(
    (spec) => keyed(set(`${create} parameters 2`, otherKey)(spec)),
    row(
      'another argument becomes the idempotency key',
      'major ok ok differs',
      'idempotency-changed',
      set(`${create} x-idempotency`, 'Request-Id'),
    ),
  ),
];
