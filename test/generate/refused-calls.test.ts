import { expect, test } from 'vitest';
import { operation, renderAcme } from './acme.ts';

const list = '#/paths/~1invoices/get';
const onList = (members: object) => ({ paths: { '/invoices': { get: members } } });

const refusals: [what: string, spec: object, message: string][] = [
  [
    'a security scheme with the name of an inherited member',
    { security: [{ constructor: [] }] },
    `${list} names the security scheme \`constructor\`: add it under components.`,
  ],
  [
    'a pager with an argument that the operation does not take',
    onList({ 'x-pager': { argument: 'cursor', items: 'invoices', pages: 'pages' } }),
    `${list}/x-pager/argument names \`cursor\`, which is not an argument of the operation: fix the name, add the parameter, or remove the extension.`,
  ],
  [
    'a pager with a size that has no default',
    onList({ 'x-pager': { argument: 'page', items: 'invoices', count: 'count', size: 'page' } }),
    `${list}/x-pager/size names \`page\`, which has no number as its default: give the parameter one; without it, a client cannot recognize the last page.`,
  ],
  ...['nope', 'invoices'].map((items): [string, object, string] => [
    `a pager whose items, ${items}, are not a list of a named schema`,
    onList({ 'x-pager': { argument: 'page', items, pages: 'invoices' } }),
    `${list}/x-pager finds no list of a named component under \`${items}\`: fix the path, or refer from the items to a schema under components.`,
  ]),
  [
    'a write whose read for reconcile does not exist',
    { paths: { '/x': { post: operation('x.post', { 'x-reconcile': { read: 'x.get', constants: { on: true } } }) } } },
    '#/paths/~1x/post/x-reconcile reads `x.get`, which is not a safe operation: name one, or write `none` with the reason.',
  ],
  [
    'a write whose read for reconcile is a write',
    { paths: { '/x': { post: operation('x.post', { 'x-reconcile': { read: 'x.post', constants: { on: true } } }) } } },
    '#/paths/~1x/post/x-reconcile reads `x.post`, which is not a safe operation: name one, or write `none` with the reason.',
  ],
];

test.each(refusals)('%s is refused', async (_, spec, message) => {
  await expect(renderAcme(spec)).rejects.toHaveProperty('message', `specs/acme/openapi.yaml:1 ${message}`);
});
