import { _, nil, stringify, type Code, type CodeKeywordDefinition, type KeywordCxt, type Name } from 'ajv';

// What ajv says at length, once for each name and with its whole schema, these say in a line;
// and each kind of issue has a keyword of its own.

type Test = (data: Name) => Code;

const TYPES: Readonly<Record<string, Test>> = {
  array: (data) => _`Array.isArray(${data})`,
  boolean: (data) => _`typeof ${data} == "boolean"`,
  integer: (data) => _`Number.isInteger(${data})`,
  null: (data) => _`${data} === null`,
  number: (data) => _`Number.isFinite(${data})`,
  object: (data) => _`typeof ${data} == "object" && ${data} && !Array.isArray(${data})`,
  string: (data) => _`typeof ${data} == "string"`,
};

const any = (tests: readonly Code[]): Code =>
  tests.reduce((all, test) => (all === nil ? _`(${test})` : _`${all} || (${test})`), nil);

/** One of several types. */
const is: CodeKeywordDefinition = {
  keyword: 'is',
  schemaType: 'array',
  error: { message: '', params: ({ schema }) => _`{type: ${stringify(schema)}}` },
  code: (cxt: KeywordCxt) => {
    const names: readonly string[] = cxt.schema;
    cxt.pass(any(names.map((name) => TYPES[name]?.(cxt.data) ?? nil)));
  },
};

/** One of several values: `member` where the enum is open, so that others may come. */
const oneOf = (keyword: 'fixed' | 'member'): CodeKeywordDefinition => ({
  keyword,
  schemaType: 'array',
  error: { message: '', params: ({ schema }) => _`{of: ${stringify(schema)}}` },
  code: (cxt: KeywordCxt) => cxt.pass(_`${stringify(cxt.schema)}.includes(${cxt.data})`),
});

/** Required members. */
const needs: CodeKeywordDefinition = {
  keyword: 'needs',
  type: 'object',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{name: ${params['name']}}` },
  code: (cxt: KeywordCxt) => {
    const { gen, data } = cxt;
    gen.forOf('name', stringify(cxt.schema), (name) =>
      gen.if(_`!Object.hasOwn(${data}, ${name})`, () => cxt.error(false, { name })),
    );
  },
};

/** The only members: `closed` where the schema says so itself. */
const only = (keyword: 'extra' | 'closed'): CodeKeywordDefinition => ({
  keyword,
  type: 'object',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{name: ${params['name']}}` },
  code: (cxt: KeywordCxt) => {
    const { gen, data } = cxt;
    const names = gen.const('names', stringify(cxt.schema));
    gen.forOf('name', _`Object.keys(${data})`, (name) =>
      gen.if(_`!${names}.includes(${name})`, () => cxt.error(false, { name })),
    );
  },
});

/** A number that JSON.parse cannot have rounded. */
const exact: CodeKeywordDefinition = {
  keyword: 'exact',
  type: 'number',
  schemaType: 'boolean',
  error: { message: '', params: _`{}` },
  // 9007199254740993 is read as …992: beyond this bound an integer need not be the one that was sent.
  code: (cxt: KeywordCxt) => cxt.pass(_`Math.abs(${cxt.data}) <= ${Number.MAX_SAFE_INTEGER}`),
};

/** A schema for what is not null. */
const orNull: CodeKeywordDefinition = {
  keyword: 'orNull',
  schemaType: 'object',
  code: (cxt: KeywordCxt) => {
    const { gen, data } = cxt;
    gen.if(_`${data} !== null`, () => cxt.subschema({ keyword: 'orNull' }, gen.name('valid')));
  },
};

/** The schema that belongs to the value of the member `tag`; `tags` has the values in the same order. */
const tagged: CodeKeywordDefinition = {
  keyword: 'tagged',
  type: 'object',
  schemaType: 'array',
  error: {
    message: '',
    params: ({ parentSchema }) => _`{name: ${parentSchema?.['tag']}, of: ${stringify(parentSchema?.['tags'])}}`,
  },
  code: (cxt: KeywordCxt) => {
    const { gen, data, parentSchema } = cxt;
    const tags: readonly unknown[] = parentSchema['tags'];
    const value = gen.const('tag', _`${data}[${parentSchema['tag']}]`);
    gen.if(false);
    for (const [index, tag] of tags.entries()) {
      gen.elseIf(_`${value} === ${stringify(tag)}`);
      cxt.subschema({ keyword: 'tagged', schemaProp: index }, gen.name('valid'));
    }
    gen.else();
    cxt.error();
    gen.endIf();
  },
};

/** The keywords of the schemas that ajv compiles, besides those of JSON Schema. */
export const keywords: readonly CodeKeywordDefinition[] = [
  is,
  oneOf('fixed'),
  oneOf('member'),
  needs,
  only('extra'),
  only('closed'),
  exact,
  orNull,
  tagged,
];

/** What belongs to one of them. */
export const partners: readonly string[] = ['tag', 'tags'];
