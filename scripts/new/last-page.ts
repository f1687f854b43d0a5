import { entriesOf, isObject, type Json } from '../spec/json.ts';
import { memberOf } from '../spec/model/member-path.ts';
import { own, target, type PagerNode, type Schema, type Spec } from '../spec/spec.ts';

/** The change to a member on the last page: a new value, or its removal. */
type Ending = { readonly value: unknown } | 'absent' | undefined;

interface Page {
  readonly spec: Spec;
  /** The component of the response. */
  readonly data: string;
  /** The URL of the list; undefined if the API has no server. */
  readonly url: string | undefined;
}

const typesOf = (schema: Schema): readonly unknown[] => [schema.type].flat();

/** How a member marks the last page; undefined if its schema cannot. */
const endingOf = ({ spec, data }: Page, path: string): Ending => {
  const found = memberOf(spec, data, path);
  const schema = found && target(spec.components?.schemas, found);
  if (!schema) return undefined;
  if (typesOf(schema).includes('null')) return { value: null };
  const steps = path.split('.');
  const name = steps.at(-1) ?? '';
  const above = steps.slice(0, -1).join('.');
  const holder = above === '' ? own(spec.components?.schemas, data) : memberOf(spec, data, above);
  const { required = [] } = holder ? target(spec.components?.schemas, holder) : {};
  if (!required.includes(name)) return 'absent';
  return typesOf(schema).includes('string') && schema.format === undefined ? { value: '' } : undefined;
};

const ended = (value: unknown, [step = '', ...rest]: readonly string[], ending: Ending): unknown => {
  if (!isObject(value) || ending === undefined || !Object.hasOwn(value, step)) return value;
  if (rest.length > 0) return { ...value, [step]: ended(value[step], rest, ending) };
  return Object.fromEntries(
    entriesOf(value).flatMap(([name, each]): [string, unknown][] => {
      if (name !== step) return [[name, each]];
      return ending === 'absent' ? [] : [[name, ending.value]];
    }),
  );
};

/** Turns a page into the last one, so that pagination over the examples ends; a URL that has to stay is its own. */
const lastPage = (page: Page, pager: PagerNode, value: unknown): unknown => {
  const { more, cursor, next } = pager;
  if (more !== undefined) return ended(value, more.split('.'), { value: false });
  const path = cursor ?? next;
  if (path === undefined) return value;
  const stays = next !== undefined && page.url !== undefined ? { value: page.url } : undefined;
  return ended(value, path.split('.'), endingOf(page, path) ?? stays);
};

/** An operation whose invented success is the last page of its list. */
export const withLastPage = (page: Page, status: string, pager: PagerNode, operation: Json): Json => {
  const responses = Object(operation['responses']);
  const response = Object(responses[status]);
  const content = entriesOf(response['content']).map(([type, media]) => {
    const { examples } = Object(media);
    if (!isObject(Object(examples)['invented'])) return [type, media];
    const { value } = Object(examples)['invented'];
    return [type, { ...Object(media), examples: { ...examples, invented: { value: lastPage(page, pager, value) } } }];
  });
  const made = { ...response, ...(content.length > 0 && { content: Object.fromEntries(content) }) };
  return { ...operation, responses: { ...responses, [status]: made } };
};
