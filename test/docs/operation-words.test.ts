import { expect, test } from 'vitest';
import { argumentFields, membersOf, typeAt, type Field } from '../../scripts/site/docs/fields.ts';
import { methodOf } from '../../scripts/site/samples/typescript.ts';
import { endingsOf, type Ending } from '../../scripts/site/docs/outcomes.ts';
import type { Site } from '../../scripts/site/frame/top.ts';
import { argumentId, typeId } from '../../scripts/docs-address.ts';
import { placesOf } from '../../scripts/spec/nodes.ts';
import { isOpenEnum } from '../../scripts/spec/plain/enums.ts';
import { tagsIn } from '../../scripts/spec/plain/tags.ts';
import { own } from '../../scripts/spec/spec.ts';
import { elementsOf, type Found } from './markup.ts';
import { writtenPages } from './written-pages.ts';

const site: Site = {
  root: '',
  nav: [],
  contract: false,
  tryAt: (api, operation) => `/try/${api}/${operation?.id}`,
};
const pages = writtenPages(site).map((page) => ({ ...page, elements: elementsOf(page.html) }));

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The rows of the tables of a page: the id of each row, its heading and its cells. */
const rowsOf = (elements: readonly Found[]) => {
  const rows: { id: string; head: string; cells: Found[] }[] = [];
  for (const element of elements) {
    if (element.name === 'tr') rows.push({ id: element.attributes['id'] ?? '', head: '', cells: [] });
    const row = rows.at(-1);
    if (row && element.name === 'th') row.head = plain(element.text);
    if (row && element.name === 'td') row.cells.push({ ...element, text: plain(element.text) });
  }
  return rows;
};

const inCells = ({ when, more, kind, body, outcome, again }: Ending, safe: boolean) => ({
  head: plain(`${when} ${more ?? ''}`),
  kind: `'${kind}'`,
  body: body ? `${body.member}: ${body.type ?? body.text}` : '',
  ...(!safe && { outcome: outcome === undefined ? '' : `'${outcome}'` }),
  retried: again ? 'yes' : 'no',
});

test.each(pages)(
  '$name: the table lists the kind, body, outcome and retry of each way to end',
  ({ elements, operation, documented }) => {
    const rows = rowsOf(elements).filter(({ cells }) => cells[0]?.attributes['data-head'] === 'kind');
    const shown = rows.map(({ head, cells }) => ({
      head,
      ...Object.fromEntries(cells.map(({ attributes, text }) => [attributes['data-head'], text])),
    }));
    const { safe, key } = operation;
    expect(shown).toEqual(endingsOf(documented.spec.model, operation).map((ending) => inCells(ending, safe)));
    const notes = elements.filter(({ name }) => name === 'p').map(({ text }) => plain(text));
    expect(notes.filter((text) => /^(?:“Retried” means|After 'unknown')/.test(text))).toEqual([
      expect.stringContaining(safe || key !== undefined ? '“Retried” means' : "After 'unknown'"),
    ]);
  },
);

const OPEN = 'other values may be added later';

/** The limits that a row states besides the name and the type. */
const limitsOf = ({ schema, in: place }: Field, hasUnit: boolean, tags: ReadonlySet<object>): string[] => {
  const said = {
    'x-unit': 'unit: ',
    default: 'default ',
    minimum: '≥ ',
    maximum: '≤ ',
    format: '',
  };
  const words = Object.entries(said).flatMap(([keyword, word]) => {
    const value = own(schema, keyword as never) as unknown;
    if (value === undefined) return [];
    return [`${word}${keyword === 'default' ? JSON.stringify(value) : String(value)}`];
  });
  const more = isOpenEnum(schema, tags) && place === undefined ? [OPEN] : [];
  const where = place === undefined || place === 'body' ? [] : [`in the ${place}`];
  return [...(hasUnit ? [] : ['unit not known']), ...words, ...more, ...where];
};

/** The text after the name in the head of a row. */
const needOf = ({ required, withBody }: Field): string =>
  required ? '' : withBody === true ? ' required in a body' : ' optional';

const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
};

test.each(pages)(
  '$name: each argument and field shows its type, unit, default and bounds, and whether it is optional',
  ({ elements, operation, documented: { spec, audit } }) => {
    const rows = new Map(rowsOf(elements).map((row) => [row.id, row]));
    const types = [...rows.keys()].flatMap((id) => /^type-([^.]+)\./.exec(id)?.[1] ?? []);
    const copy = spec.copy();
    const [schemas, tags] = [copy.components?.schemas, tagsIn(placesOf(copy))];
    const all = [
      ...argumentFields(copy, operation).map((field) => [argumentId(field.name), field] as const),
      ...[...new Set(types)].flatMap((type) =>
        membersOf(own(schemas, type) ?? {}, typeAt(type)).map((field) => [typeId(type, field.name), field] as const),
      ),
    ];
    const unitless = new Set(
      audit.items.flatMap(({ known, name, place }) => (!known && /^unit · /.test(name) ? [place] : [])),
    );
    for (const [id, field] of all) {
      const { head = '', cells = [] } = rows.get(id) ?? {};
      expect(head.replaceAll('\u00AD', ''), id).toBe(field.name + needOf(field));
      const text = cells[0]?.text ?? '';
      const type = TYPES[String(field.schema['type'])];
      if (type !== undefined && !('enum' in field.schema) && !('const' in field.schema))
        expect(text.split(' ')[0], id).toBe(type);
      for (const word of limitsOf(field, !field.pointers.some((pointer) => unitless.has(pointer)), tags))
        expect(text, id).toContain(word);
      if (tags.has(field.schema)) expect(text, id).not.toContain(OPEN);
      const [said = ''] = String(field.schema.description ?? '').split(/[`*[\n]/);
      expect(text, id).toContain(plain(said));
    }
  },
);

test.each(pages)(
  '$name: the head shows the call, request line, import, safety, credential, paging and reconciliation',
  ({ elements, operation, documented }) => {
    const { model } = documented.spec;
    const { id, method, path, node, safe, key, pager, takes } = operation;
    const text = (name: string): string[] =>
      elements.filter((each) => each.name === name).map((each) => plain(each.text));
    const [names, said] = [text('dt'), text('dd')];
    const facts = new Map(names.map((name, index) => [name, said[index] ?? '']));
    const of = (kind: string): string =>
      plain(elements.find(({ attributes }) => attributes['class'] === kind)?.text ?? '');
    for (const { name, required } of takes.all) if (required) expect(of('call')).toContain(name);
    expect(of('wire')).toBe(`${method} ${path}${node.deprecated ? ' deprecated' : ''}`);
    expect(facts.get('Import')).toBe(`import { ${model.constant} } from 'billing-clients/${model.id}';`);
    expect(facts.get('Safety')).toMatch(
      safe ? /^Changes nothing/ : key === undefined ? /only if .* never left/ : new RegExp(`same ${key}`),
    );
    expect(facts.get('Credential')?.startsWith('None;')).toBe(!operation.authenticated);
    expect(facts.get('Paging')?.includes('.items()')).toBe(pager && true);
    expect(facts.get('Reconcile')).toBe(model.reconciles.get(id)?.sentence.replaceAll('`', ''));
    const { payload } = model.envelope ?? {};
    expect(text('p').find((each) => each.startsWith('What a successful call returns'))).toMatch(
      payload === undefined ? /returns\.$/ : new RegExp(`the value of ${payload}\\.$`),
    );
  },
);

test.each(pages)(
  '$name: the links "Try it" and "Wire reference" lead to the same operation',
  ({ elements, operation: { id }, documented: { api } }) => {
    const ways = elements.filter(({ name, text }) => name === 'a' && ['Try it', 'Wire reference'].includes(text));
    expect(ways.map(({ attributes }) => attributes['href'])).toEqual([
      `/try/${api}/${id}`,
      `../${api}.html#operation/${id}`,
    ]);
  },
);

test.each(pages)(
  '$name: each mark links to the row of the part that it marks',
  ({ elements, operation, documented: { spec } }) => {
    const lines = new Map(rowsOf(elements).map(({ id, head }) => [`#${id}`, head]));
    const led: [part: string, line: string][] = [];
    let part = '';
    for (const { name, attributes } of elements) {
      if (['tr', 'section'].includes(name)) part = attributes['id'] ?? '';
      if (/: evidence$/.test(attributes['aria-label'] ?? ''))
        led.push([part, lines.get(attributes['href'] ?? '') ?? '']);
    }
    const { takes, answers } = operation;
    // A `default` response stands for several ranges, which share a row.
    const entries = new Map(answers.map(({ code, entry }) => [`status-${code}`, entry]));
    const togetherWith = (id: string): string[] =>
      answers.filter(({ entry }) => entry === entries.get(id)).map(({ code }) => code);
    const wanted = led.map(([id]) => {
      if (id === '') return methodOf({ operation });
      if (id === 'flagged')
        return Object.entries(spec.model.envelope?.failure ?? {})
          .flat()
          .join(':·');
      return entries.has(id) ? `status·${togetherWith(id).join('·or·')}` : id.replace(/^(?:argument|type)-/, '');
    });
    expect(led.map(([, line]) => line.replaceAll(' ', '·'))).toEqual(wanted);
    const ids = [...takes.all.map(({ name }) => argumentId(name)), ...answers.map(({ code }) => `status-${code}`)];
    expect(led.map(([each]) => each)).toEqual(expect.arrayContaining(ids));
  },
);

const bodied = pages.filter(({ operation, documented: { audit } }) =>
  audit.claims.some(({ pointer }) => pointer === `${operation.pointer}/requestBody`),
);

test.each(bodied)('$name: the evidence has a row for the request body', ({ elements }) => {
  expect(rowsOf(elements).map(({ head }) => head)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:request )?body$/)]),
  );
});
