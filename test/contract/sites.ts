import { dig, type Node } from './nodes.ts';
import type { Operation } from './operations.ts';

/** A place in a request that a schema constrains. */
export interface Site {
  readonly place: 'path' | 'query' | 'header' | 'body';
  /** The name of the argument, then the members below it; none for the body as a whole. */
  readonly steps: readonly string[];
  readonly required: boolean;
  readonly schema: Node;
}

/** How figures and messages name a site: `query page`, `body amount`, `body`. */
export const labelOf = ({ place, steps }: Pick<Site, 'place' | 'steps'>): string => [place, ...steps].join(' ');

/** One constraint of an operation's requests: `query page · type`, `credential · required`. */
export const constraintAt = (label: string, keyword: string): string => `${label} · ${keyword}`;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const below = (spec: Node, { schema, ...parent }: Site): Site[] =>
  Object.entries(dig(spec, schema, 'properties') ?? {}).flatMap(([name, member]) => {
    const required = list(schema['required']).includes(name);
    const site = { ...parent, steps: [...parent.steps, name], required, schema: dig(spec, member) as Node };
    return [site, ...below(spec, site)];
  });

/** Every place of an operation's requests that can be wrong. */
export const sitesOf = (spec: Node, { parameters, requestBody }: Operation): Site[] => {
  const named = parameters.map((parameter): Site => {
    const schema = dig(spec, parameter['schema']) as Node;
    const required = parameter['required'] === true;
    return { place: parameter['in'] as Site['place'], steps: [String(parameter['name'])], required, schema };
  });
  if (!requestBody) return named;
  const { required, schema } = requestBody;
  const body: Site = { place: 'body', steps: [], required, schema };
  return [...named, body, ...below(spec, body)];
};

/** One constraint of an operation's requests. */
export interface Constraint {
  readonly name: string;
  readonly keyword: string;
  /** `undefined` for those of the credential. */
  readonly site?: Site;
}

// These describe, or are read where the members are.
const NO_CONSTRAINT = /^(description|default|title|deprecated|examples?|properties|required|x-.*)$/;

/** The constraints of a site; a keyword that nobody here has heard of is one too. */
export const constraintsOf = (site: Site): Constraint[] =>
  [
    ...(site.required ? ['required'] : []),
    ...Object.keys(site.schema).filter((keyword) => !NO_CONSTRAINT.test(keyword)),
    ...(site.place === 'body' && site.steps.length === 0 ? ['media type'] : []),
  ]
    .filter((keyword) => keyword !== 'additionalProperties' || site.schema[keyword] === false)
    .map((keyword) => ({ name: constraintAt(labelOf(site), keyword), keyword, site }));
