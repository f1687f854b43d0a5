import { expect, test } from 'vitest';
import { documentOf } from '../../../scripts/new/page/document.ts';
import { fieldsIn, fieldsOf, pagesOf } from './read.ts';

const swagger = (rows: string, models = ''): string =>
  `<html><body class="swagger-ui"><div class="opblock"><p>GET /v1/notes</p><h4>Parameters</h4><table class="parameters">${rows}</table></div>${models}</body></html>`;

test('ignores the select box of a parameter', () => {
  const said =
    '<div class="renderedMarkdown"><p><i>Available values</i> : asc, desc</p></div><div class="renderedMarkdown"><p><i>Default value</i> : desc</p></div>';
  const chosen = '<select><option>--</option><option>asc</option><option>desc</option></select>';
  const row = `<tr data-param-name="order"><td><div class="parameter__name">order</div><div class="parameter__type">string</div></td><td>${said}${chosen}</td></tr>`;
  expect(fieldsIn(swagger(row))).toEqual(['query order string default desc values asc,desc']);
});

test('reads a Swagger UI model as a type with its name', () => {
  const row = (name: string, more: string): string =>
    `<tr class="property-row"><td>${name}</td><td><span class="prop"><span class="prop-type">string</span>${more}</span></td></tr>`;
  const models = `<section class="models"><h4>Schemas</h4><div><span class="model-title"><span>Note</span></span><span>{</span><table class="model">${row('id', '<span class="prop-format">($uuid)</span>')}${row('at', '<span class="property">nullable: true</span>')}</table></div></section>`;
  const { types } = pagesOf(swagger('', models));
  expect(types.map(({ type }) => type)).toEqual(['Note', 'Note']);
  expect(fieldsOf({ fields: types } as never)).toEqual(['type id string format uuid', 'type at string|null']);
});

test('takes a request body from the schema of its name, in which only members with a star are required', () => {
  const star = '<span>*</span>';
  const type = (words: string): string => `<span class="prop"><span class="prop-type">${words}</span></span>`;
  const row = (name: string, words: string): string =>
    `<tr class="property-row"><td>${name}</td><td><span class="model">${words}</span></td></tr>`;
  const object = (name: string, rows: string): string =>
    `<span class="model-title">${name}</span><span>{</span><table class="model">${rows}</table><span>}</span>`;
  const bound = '<span class="property">minimum: 1</span>';
  const split = `<span>[</span>${object('Split', row(`share${star}`, type('integer') + bound))}<span>]</span>`;
  const rows = row(`it${star}`, type('string')) + row('splits', split) + row('memo', type('string'));
  const body =
    '<h4 class="opblock-title parameter__name">Request body</h4><pre>{ "it": "a", "memo": "b", "splits": [{ "share": 1 }] }</pre>';
  const models = `<section class="models"><h4>Schemas</h4><div class="model">${object('NoteRequest', rows)}</div></section>`;
  const html = `<html><body class="swagger-ui"><div class="opblock"><p>POST /v1/notes</p>${body}</div>${models}</body></html>`;
  const { schemas } = Object(documentOf(pagesOf(html), 'Invented')['components']);
  expect(schemas).toMatchObject({
    NoteRequest: { required: ['it'], properties: { splits: { type: 'array' } } },
    Split: { required: ['share'], properties: { share: { minimum: 1 } } },
  });
});

const field = (name: string): string =>
  `<div class="openapi-schema__list-item"><strong class="openapi-schema__property">${name}</strong><span class="openapi-schema__name">string</span><span class="openapi-schema__required">required</span></div>`;
const tabs = (panels: string): string =>
  `<html><body><pre class="openapi__method-endpoint"><span class="badge">POST</span> <h2 class="openapi__method-endpoint-path">/v1/notes</h2></pre><h3>Body</h3>${field('text')}<span>oneOf</span><div><ul role="tablist"><li role="tab">Wallet</li><li role="tab">Card</li></ul>${panels}</div></body></html>`;

test.each(['hidden', 'aria-hidden="true"', 'style="display: none"'])(
  'reads the members of alternatives behind tabs, also from a panel with %s, as optional, and reports them',
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

test('a member of an alternative is optional even if a sample shows it', () => {
  const sample = '<h4>Example request</h4><pre>{ "text": "a", "card_id": "c" }</pre>';
  const page = pagesOf(
    tabs(`<div role="tabpanel">${field('card_id')}</div><div role="tabpanel">${field('x')}</div>${sample}`),
  );
  const { schemas } = Object(documentOf(page, 'Invented')['components']);
  expect(schemas.NoteRequest.required).toEqual(['text']);
});

test.each([
  ['selected', 'aria-selected="true"', '409'],
  ['not selected', 'aria-selected="false"', '200'],
])('if the second tab of statuses is %s (`%s`), assigns the panel below to the status %s', (_, chosen, status) => {
  const html = `<html><body><p>GET /v1/notes</p><h3>Responses</h3><div role="tab">200</div><div role="tab" ${chosen}>409</div><div role="tab">4XX</div><div role="tabpanel"><p>it string required</p></div></body></html>`;
  expect(fieldsIn(html)).toEqual([`response ${status} it string required true`]);
});

test('ignores an operation in a hidden tab panel', () => {
  const panels =
    '<div role="tabpanel"><p>GET /v1/notes</p></div><div role="tabpanel" hidden><p>GET /v1/others</p></div>';
  expect(pagesOf(`<html><body>${panels}</body></html>`).operations.map(({ path }) => path)).toEqual(['/v1/notes']);
});

const redoc = (behind: string): string =>
  `<html><body class="redoc-wrap"><div data-section-id="operation/note"><div><button><span class="http-verb">get</span><span>/v1/notes/{id}</span></button>${behind}</div></div></body></html>`;

test('reads the servers below a Redoc button as addresses, and takes the first as the server', () => {
  const servers = ['https://a.example/api', 'https://b.example/api'];
  const listed = servers.map((server) => `<div><span>${server}</span>/v1/notes/{id}</div>`).join('');
  const pages = pagesOf(redoc(`<div aria-hidden="true">${listed}</div>`));
  expect(pages.rules.map(({ kind, value }) => [kind, value])).toEqual(servers.map((server) => ['address', server]));
  expect(documentOf(pages, 'Invented')['servers']).toEqual([{ url: servers[0] }]);
});

test('reads a sample whose JSON is marked up as a list', () => {
  const code =
    '<code>{<ul><li><div>"id": "a",</div></li><li><div>"lines": [<ul><li>1</li></ul>]</div></li></ul>}</code>';
  const [operation] = pagesOf(redoc(`<h3>Response samples</h3><ul><li role="tab">200</li></ul>${code}`)).operations;
  expect(operation?.samples).toMatchObject([{ status: '200', value: { id: 'a', lines: [1] } }]);
});

test('a required mark in the heading of a body does not end its section', () => {
  const mark = '<h5>Request Body schema: <span>application/json</span><div>required</div></h5>';
  const row =
    '<table><tr><td kind="field"><span class="property-name">it</span></td><td><div><div>string</div></div></td></tr></table>';
  const page = pagesOf(redoc(`${mark}${row}`).replace('>get<', '>post<'));
  expect(page.operations[0]?.fields.map(({ place, guessed }) => [place, guessed])).toEqual([['body', undefined]]);
});

/** Parts of Scalar's pages: a field, statuses, and the card of the operation, which may come after them. */
const detail = (label: string, value: string): string =>
  `<span class="property-detail"><span class="property-detail-prefix">${label}:</span><span class="property-detail-value">${value}</span></span>`;
const property = (name: string, type: string, more: string): string =>
  `<li class="property"><div class="property-heading"><div class="property-name">${name}</div>${detail('Type', type)}${more}</div></li>`;
const statuses = ['200', '409'].map(
  (code) =>
    `<li class="parameter-item"><span class="parameter-item-name">${code}</span><span class="parameter-item-type">Said</span></li>`,
);
const validated = (name: string, type: string, sign: string, figure: string): string =>
  row(
    name,
    `${type}</span><div data-test="property-validation"><div><span>${sign}</span><div>${figure}</div></div></div><span>`,
  );
const row = (name: string, type: string): string =>
  `<div data-test="schema-row"><div data-test="property-name-${name}">${name}</div><span data-test="property-type">${type}</span></div>`;
const listed = `<div>Responses</div><ul>${statuses.join('')}</ul>`;
const card = '<span class="http-method">POST</span><span class="endpoint-path">/v1/notes</span>';

test('reads a three-digit Scalar name as a status, and a detail after a type as a bound', () => {
  const field = property('it', 'integer', detail('min', '1'));
  const [operation] = pagesOf(
    `<html><body class="scalar-app">${card}<div>Body</div><ul>${field}</ul>${listed}</body></html>`,
  ).operations;
  expect(fieldsOf(operation)).toEqual(['body it integer minimum 1']);
  expect(operation?.statuses.map(({ code }) => code)).toEqual(['200', '409']);
});

test('assigns Scalar fields to the operation of the card after them, and the sample after its call to the first status', () => {
  const values = '<ul><li class="property-enum-value">a</li><li class="property-enum-value">b</li></ul>';
  const body = '<div class="request-body-title">Body<span class="request-body-required">required</span></div>';
  const code = '<pre>curl https://a.example/v1/notes -X POST</pre><pre>{ "id": "a" }</pre>';
  const path = `<div>Path Parameters</div><ul>${property('key', 'string', '')}</ul>`;
  const sections = ['one', 'two'].map(
    (name) =>
      `<section class="section">${path}${body}<ul>${property('it', 'string', '')}${values}</ul>${listed}${card.replace('notes', `{key}/${name}`)}${code.replace('notes', `k/${name}`)}</section>`,
  );
  const { operations } = pagesOf(`<html><body class="scalar-app">${sections.join('')}</body></html>`);
  expect(operations.map(({ path: own }) => own)).toEqual(['/v1/{key}/one', '/v1/{key}/two']);
  for (const operation of operations) {
    expect(fieldsOf(operation)).toEqual(['path key string', 'body it string values a,b']);
    expect(operation.samples).toMatchObject([{ of: 'response', status: '200', value: { id: 'a' } }]);
  }
});

test('reads an unmarked path, but no other words, next to a marked method as an operation', () => {
  const line = (path: string): string =>
    `<html><body><div class="rm-Article"><div><span class="rm-APIMethod">post</span> <span>${path}</span></div></div></body></html>`;
  expect(pagesOf(line('https://a.example/v1/notes/<b>{id}</b>/end')).operations).toMatchObject([
    { method: 'POST', path: '/v1/notes/{id}/end' },
  ]);
  expect(pagesOf(line('End a note')).operations).toEqual([]);
});

const postman = (url: string): string =>
  `<html><body><div class="api-information"><div class="heading"><div class="name"><span class="post method">POST</span>End a note</div></div><div class="url">${url}</div>
<div class="request-headers"><div class="heading">HEADERS</div><div class="param"><div class="name">Content-Type</div><div class="value">application/json</div></div></div>
<div class="query-params"><div class="heading">PARAMS</div><div class="param"><div class="name">mail</div><div class="value">true</div><div>Optional. Sends a mail.</div></div></div>
<div class="path-variables"><div class="heading">PATH VARIABLES</div><div class="param"><div class="name">id</div><div class="value">n_1</div></div></div>
<div class="body"><div class="heading">Body<span class="body-type">raw (json)</span></div><pre>{ "it": 1 }</pre></div></div>
<div>200 OK</div><pre>{ "id": "a" }</pre></body></html>`;

test.each(['https://{{host}}', '{{base_url}}', 'https://a.example', 'POST https://a.example'])(
  'reads a Postman request to %s as an operation with its header, query and path parameters',
  (server) => {
    const pages = pagesOf(postman(`${server}/v1/notes/:id/end?mail=true`));
    const [operation] = pages.operations;
    expect([operation?.method, operation?.path]).toEqual(['POST', '/v1/notes/{id}/end']);
    expect(fieldsOf(operation)).toEqual(['header Content-Type', 'query mail required false', 'path id']);
    expect(operation?.fields.filter(({ guessed, unread }) => guessed ?? unread[0])).toEqual([]);
    expect(operation?.samples.map(({ of, status }) => [of, status])).toEqual([
      ['request', undefined],
      ['response', '200'],
    ]);
    const named = pages.rules.flatMap(({ kind, value }) => (kind === 'server' ? [value] : []));
    expect(named).toEqual(server.endsWith('}}') ? [] : ['https://a.example']);
  },
);

test.each(['', 'POST '])('reads "%shttps://…" with its method in the markup as an operation', (words) => {
  const pages = pagesOf(
    `<html><article data-group="Note" data-name="End"><h1>End</h1><pre data-type="post"><span>${words}https://a.example/v1/notes/:id</span></pre><pre data-type="json">{ "id": "a" }</pre></article></html>`,
  );
  expect(pages.operations).toMatchObject([{ method: 'POST', path: '/v1/notes/{id}', samples: [{ of: 'response' }] }]);
});

test.each([
  [
    'Scalar',
    'scalar-app',
    `${card}<div>Query Parameters</div><ul>${property('dry', 'boolean', '')}</ul><div class="request-body"><div class="request-body-title"><span>Body</span><span class="request-body-required">required</span><span>application/json</span></div><ul>${property('it', 'string', '')}</ul></div>`,
    ['query dry boolean', 'body it string'],
  ],
  [
    'Stoplight',
    'sl-elements',
    `<div data-test="operation-method">post</div><div data-test="operation-path">/v1/notes</div><h3>Body</h3><div data-level="0">${['one', 'two'].map((name) => row(name, 'object')).join('<div data-level="1">') + row('three', 'string')}</div>${row('four', 'string')}</div>`,
    ['body one object', 'body one.two object', 'body one.three string', 'body four string'],
  ],
  [
    'Swagger UI',
    'swagger-ui',
    '<div class="opblock"><span class="opblock-summary-method">POST</span><span class="opblock-summary-path">/v1/notes</span><h4 class="opblock-title parameter__name required">Request body</h4><pre>{ "it": "a" }</pre></div>',
    [],
  ],
])('does not read the title of a body on pages of %s as a field', (_, name, inner, rows) => {
  expect(fieldsIn(`<html><body class="${name}">${inner}</body></html>`)).toEqual(rows);
});

test('reads a figure on the line below its sign as a bound, or reports it as unread for a list', () => {
  const fields = [
    validated('it', 'integer', '&gt;= ', '1'),
    validated('all', 'array[object]', '&lt;= ', '4 items'),
    row('more', 'string'),
  ];
  const head =
    '<div data-test="operation-method">post</div><div data-test="operation-path">/v1/notes</div><h3>Body</h3>';
  const [operation] = pagesOf(`<html><body class="sl-elements">${head}${fields.join('')}</body></html>`).operations;
  expect(fieldsOf(operation)).toEqual(['body it integer minimum 1', 'body all array', 'body more string']);
  expect(operation?.fields.map(({ unread }) => unread.map(({ text }) => text))).toEqual([[], ['<= 4 items'], []]);
});
