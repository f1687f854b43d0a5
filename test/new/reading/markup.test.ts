import { expect, test } from 'vitest';
import { documentOf } from '../../../scripts/new/page/document.ts';
import { fieldsIn, fieldsOf, pagesOf } from './read.ts';

const swagger = (rows: string, models = ''): string =>
  `<html><body class="swagger-ui"><div class="opblock"><p>GET /v1/notes</p><h4>Parameters</h4><table class="parameters">${rows}</table></div>${models}</body></html>`;

test('a choice next to a parameter is no part of what is said of it', () => {
  const said =
    '<div class="renderedMarkdown"><p><i>Available values</i> : asc, desc</p></div><div class="renderedMarkdown"><p><i>Default value</i> : desc</p></div>';
  const chosen = '<select><option>--</option><option>asc</option><option>desc</option></select>';
  const row = `<tr data-param-name="order"><td><div class="parameter__name">order</div><div class="parameter__type">string</div></td><td>${said}${chosen}</td></tr>`;
  expect(fieldsIn(swagger(row))).toEqual(['query order string default desc values asc,desc']);
});

test('a model in a box without a heading is a type of its name', () => {
  const row = (name: string, more: string): string =>
    `<tr class="property-row"><td>${name}</td><td><span class="prop"><span class="prop-type">string</span>${more}</span></td></tr>`;
  const models = `<section class="models"><h4>Schemas</h4><div><span class="model-title"><span>Note</span></span><span>{</span><table class="model">${row('id', '<span class="prop-format">($uuid)</span>')}${row('at', '<span class="property">nullable: true</span>')}</table></div></section>`;
  const { types } = pagesOf(swagger('', models));
  expect(types.map(({ type }) => type)).toEqual(['Note', 'Note']);
  expect(fieldsOf({ fields: types } as never)).toEqual(['type id string format uuid', 'type at string|null']);
});

const field = (name: string): string =>
  `<div class="openapi-schema__list-item"><strong class="openapi-schema__property">${name}</strong><span class="openapi-schema__name">string</span><span class="openapi-schema__required">required</span></div>`;
const tabs = (panels: string): string =>
  `<html><body><pre class="openapi__method-endpoint"><span class="badge">POST</span> <h2 class="openapi__method-endpoint-path">/v1/notes</h2></pre><h3>Body</h3>${field('text')}<span>oneOf</span><div><ul role="tablist"><li role="tab">Wallet</li><li role="tab">Card</li></ul>${panels}</div></body></html>`;

test.each(['hidden', 'aria-hidden="true"', 'style="display: none"'])(
  'members of alternatives behind tabs are read from panels with %s, none of them always there, and are told',
  (covered) => {
    const page = pagesOf(
      tabs(`<div role="tabpanel">${field('wallet_id')}</div><div role="tabpanel" ${covered}>${field('card_id')}</div>`),
    );
    const [operation] = page.operations;
    expect(operation?.fields.map(({ name, alternative }) => [name, alternative])).toEqual([
      ['text', undefined],
      ['wallet_id', true],
      ['card_id', true],
    ]);
    expect(page.unread).toMatchObject([{ kind: 'alternatives', text: 'POST /v1/notes: wallet_id, card_id' }]);
    const { schemas } = Object(documentOf(page, 'Invented')['components']);
    expect(schemas.NoteRequest).toMatchObject({ required: ['text'] });
  },
);

test('what a sample shows of one alternative is not always there', () => {
  const sample = '<h4>Example request</h4><pre>{ "text": "a", "card_id": "c" }</pre>';
  const page = pagesOf(
    tabs(`<div role="tabpanel">${field('card_id')}</div><div role="tabpanel">${field('x')}</div>${sample}`),
  );
  const { schemas } = Object(documentOf(page, 'Invented')['components']);
  expect(schemas.NoteRequest.required).toEqual(['text']);
});

test.each([
  ['chosen', 'aria-selected="true"', '409'],
  ['not chosen', 'aria-selected="false"', '200'],
])('a panel below the tabs of statuses of which the second is %s is of that', (_, chosen, status) => {
  const html = `<html><body><p>GET /v1/notes</p><h3>Responses</h3><div role="tab">200</div><div role="tab" ${chosen}>409</div><div role="tab">4XX</div><div role="tabpanel"><p>it string required</p></div></body></html>`;
  expect(fieldsIn(html)).toEqual([`response ${status} it string required true`]);
});

test('a page holds the tabs of samples as it shows them', () => {
  const panels =
    '<div role="tabpanel"><p>GET /v1/notes</p></div><div role="tabpanel" hidden><p>GET /v1/others</p></div>';
  expect(pagesOf(`<html><body>${panels}</body></html>`).operations.map(({ path }) => path)).toEqual(['/v1/notes']);
});
