import { expect, test } from 'vitest';
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
