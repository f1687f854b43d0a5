import { expect, test } from 'vitest';
import { differencesBetween } from '../../scripts/serve/workbench/declarations.ts';

const invoice = 'export interface Invoice { id: string; }';

test.each([
  ['the same', invoice, invoice, []],
  ['documentation', invoice, '/** A bill. */ export interface Invoice { /** Its name. */ id: string }', []],
  [
    'a member',
    invoice,
    'export interface Invoice { id: string; fee?: number }',
    ['added Invoice.fee number (optional)'],
  ],
  ['a member less', invoice, 'export interface Invoice {}', ['removed Invoice.id']],
  ['a type', invoice, 'export interface Invoice { id: number }', ['changed Invoice.id string → number']],
  ['presence', invoice, 'export interface Invoice { id?: string }', ['changed Invoice.id string → string (optional)']],
  ['a declaration', '', invoice, ['added type Invoice']],
  ['a declaration less', invoice, '', ['removed type Invoice']],
  ['another name', invoice, 'export interface Bill { id: string; }', ['removed type Invoice', 'added type Bill']],
  [
    'a status',
    'export type R = | Ok<200, A>;',
    'export type R = | Ok<200, A> | Api<404, E>;',
    ['added R | Api<404, E>'],
  ],
  ['an alias', 'export type Id = string;', 'export type Id = number;', ['changed Id string → number']],
  [
    'an operation',
    'export interface AcmeClient { readonly plan: { get(args?: A): B } }',
    'export interface AcmeClient { readonly plan: { get(args: A): B; set(args: A): B } }',
    ['changed operation plan.get get(args?: A): B; → get(args: A): B;', 'added operation plan.set set(args: A): B;'],
  ],
])('%s', (_, before, after, expected) => {
  const said = differencesBetween(before, after).map(({ kind, what, from, to }) =>
    [kind, what, [from, to].filter(Boolean).join(' → ')].join(' ').trim(),
  );
  expect(said).toEqual(expected);
});
