import { _, nil, stringify, type Code, type CodeKeywordDefinition, type KeywordCxt, type Name } from 'ajv';

// Compact replacements for verbose ajv keywords, which repeat code per name and include the whole schema. Each kind of
// issue has its own keyword.

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

/** Matches one of several types. */
const is: CodeKeywordDefinition = {
  keyword: 'is',
  schemaType: 'array',
  error: { message: '', params: ({ schema }) => _`{type: ${stringify(schema)}}` },
  code: (cxt: KeywordCxt) => {
    const names: readonly string[] = cxt.schema;
    cxt.pass(any(names.map((name) => TYPES[name]?.(cxt.data) ?? nil)));
  },
};

/** Matches one of several values. `member` is for open enums, which may get new values. */
const oneOf = (keyword: 'fixed' | 'member'): CodeKeywordDefinition => ({
  keyword,
  schemaType: 'array',
  error: { message: '', params: ({ schema }) => _`{of: ${stringify(schema)}}` },
  code: (cxt: KeywordCxt) => cxt.pass(_`${stringify(cxt.schema)}.includes(${cxt.data})`),
});

/** Requires members. */
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

/** Allows only these members. `closed` means that the schema itself forbids others. */
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

/** Rejects numbers that `JSON.parse` may have rounded. */
const exact: CodeKeywordDefinition = {
  keyword: 'exact',
  type: 'number',
  schemaType: 'boolean',
  error: { message: '', params: _`{}` },
  // `JSON.parse` reads 9007199254740993 as …992: beyond this bound, an integer may differ from the one sent.
  code: (cxt: KeywordCxt) => cxt.pass(_`Math.abs(${cxt.data}) <= ${Number.MAX_SAFE_INTEGER}`),
};

/** Applies a schema unless the value is null. */
const orNull: CodeKeywordDefinition = {
  keyword: 'orNull',
  schemaType: 'object',
  code: (cxt: KeywordCxt) => {
    const { gen, data } = cxt;
    gen.if(_`${data} !== null`, () => cxt.subschema({ keyword: 'orNull' }, gen.name('valid')));
  },
};

/** Selects the schema by the value of the member `tag`; `tags` lists the values of each in the same order. */
const tagged: CodeKeywordDefinition = {
  keyword: 'tagged',
  type: 'object',
  schemaType: 'array',
  error: {
    message: '',
    params: ({ parentSchema }) => _`{name: ${parentSchema?.['tag']}, of: ${stringify(parentSchema?.['tags'].flat())}}`,
  },
  code: (cxt: KeywordCxt) => {
    const { gen, data, parentSchema } = cxt;
    const tags: readonly (readonly unknown[])[] = parentSchema['tags'];
    const value = gen.const('tag', _`${data}[${parentSchema['tag']}]`);
    gen.if(false);
    for (const [index, values] of tags.entries()) {
      gen.elseIf(values.map((tag) => _`${value} === ${stringify(tag)}`).reduce((one, other) => _`${one} || ${other}`));
      cxt.subschema({ keyword: 'tagged', schemaProp: index }, gen.name('valid'));
    }
    gen.else();
    cxt.error();
    gen.endIf();
  },
};

/** Our ajv keywords, in addition to those of JSON Schema. */
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

/** Keywords that `tagged` reads. */
export const partners: readonly string[] = ['tag', 'tags'];
