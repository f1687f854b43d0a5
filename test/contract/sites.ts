import { dig, list, node, type Node } from './nodes.ts';
import type { Operation, RequestBody } from './operations.ts';

/** A place in a request that a schema constrains. */
export interface Site {
  readonly place: 'path' | 'query' | 'header' | 'body';
  /** The name of the argument, then the members and items below it; none for the body as a whole. */
  readonly steps: readonly string[];
  readonly required: boolean;
  readonly schema: Node;
  /** Whether its value is sent as text, which the server reads by the schema. */
  readonly text: boolean;
}

/** How figures and messages name a site: `query page`, `body amount`, `body`. */
export const labelOf = ({ place, steps }: Pick<Site, 'place' | 'steps'>): string => [place, ...steps].join(' ');

/** One constraint of an operation's requests: `query page · type`, `credential · required`. */
export const constraintAt = (label: string, keyword: string): string => `${label} · ${keyword}`;

/** The types of a site, of which its value has one. */
export const typesOf = ({ schema }: Pick<Site, 'schema'>): readonly unknown[] => [schema['type']].flat();

/** Whether a site is an object or a list, and nothing else. */
export const isCompound = (site: Pick<Site, 'schema'>): boolean =>
  typesOf(site).every((type) => type === 'object' || type === 'array');

/** Whether an object schema has one schema for all of its members. */
export const isMap = ({ additionalProperties }: Node): boolean => Object.keys(node(additionalProperties)).length > 0;

/** The sites below a site, as deep as its valid value goes. */
const below = (spec: Node, { schema, ...parent }: Site, value: unknown): Site[] => {
  const within = (step: string, member: unknown, required: boolean): Site[] => {
    const site = { ...parent, steps: [...parent.steps, step], required, schema: dig(spec, member) as Node };
    return [site, ...below(spec, site, node(value)[step])];
  };
  const properties = node(schema['properties']);
  const others = Object.keys(node(value)).filter((name) => !(name in properties));
  return [
    ...Object.entries(properties).flatMap(([name, member]) =>
      within(name, member, list(schema['required']).includes(name)),
    ),
    ...(schema['items'] === undefined ? [] : within('0', schema['items'], false)),
    ...(isMap(schema) ? others.slice(0, 1).flatMap((name) => within(name, schema['additionalProperties'], false)) : []),
  ];
};

const parameterSite = (spec: Node, parameter: Node): Site => {
  const [media] = Object.values(node(parameter['content']));
  return {
    place: parameter['in'] as Site['place'],
    steps: [String(parameter['name'])],
    required: parameter['required'] === true,
    schema: dig(spec, media === undefined ? parameter['schema'] : node(media)['schema']) as Node,
    text: true,
  };
};

const isJson = (type: unknown): boolean => /json/.test(String(type));

/** The fields of a body; in a form each is text, unless it is encoded as JSON. */
const fieldsOf = (spec: Node, body: Site, { form, example }: RequestBody): Site[] =>
  below(spec, body, example).map((site) => ({
    ...site,
    text: form !== undefined && !isJson(form.encoding[site.steps[0] ?? '']?.['contentType']),
  }));

/** Every place of an operation's requests that can be wrong. */
export const sitesOf = (spec: Node, { parameters, requestBody }: Operation): Site[] => {
  const named = parameters.flatMap((parameter) => {
    const site = parameterSite(spec, parameter);
    return [site, ...below(spec, site, parameter['example'])];
  });
  if (!requestBody) return named;
  const { required, schema } = requestBody;
  const body: Site = { place: 'body', steps: [], required, schema, text: requestBody.form !== undefined };
  return [...named, body, ...fieldsOf(spec, body, requestBody)];
};

/** One constraint of an operation's requests. */
export interface Constraint {
  readonly name: string;
  readonly keyword: string;
  /** `undefined` for those of the credential. */
  readonly site?: Site;
}

// These only describe, or are read with the members.
const NO_CONSTRAINT = /^(description|default|title|deprecated|examples?|properties|items|required|x-.*)$/;
// These say what a value means: validators ignore them.
const NO_FORM = /^(binary|password|float|double|int(8|16|32|64))$/;

const isConstraint = (site: Site, keyword: string): boolean => {
  if (keyword === 'additionalProperties') return site.schema[keyword] === false;
  if (keyword === 'format') return !NO_FORM.test(String(site.schema[keyword]));
  // Whether a text is a list or an object depends on its style.
  return keyword !== 'type' || !(site.text && isCompound(site));
};

/** The constraints of a site; an unknown keyword counts as one. */
export const constraintsOf = (site: Site): Constraint[] =>
  [
    ...(site.required ? ['required'] : []),
    ...Object.keys(site.schema).filter((keyword) => !NO_CONSTRAINT.test(keyword)),
    ...(site.place === 'body' && site.steps.length === 0 ? ['media type'] : []),
  ]
    .filter((keyword) => isConstraint(site, keyword))
    .map((keyword) => ({ name: constraintAt(labelOf(site), keyword), keyword, site }));
