import { escape } from '../../scripts/html.ts';
import { isNode, resolve, type Node } from '../specs/nodes.ts';

/** How many levels of fields the reference expands by default. */
const DEPTH = 3;

const inline = (text: string): string =>
  text
    .replaceAll(/\\([\\<>*_[\]])/g, (_, sign: string) => escape(sign))
    .replaceAll(/\[([^\]]*)\]\(([^\s)]+)(?: "[^"]*")?\)/g, '<a href="$2">$1</a>')
    .replaceAll(/[`]|\*\*/g, '');

/** A description as markup, with the parts of Markdown that our descriptions use. */
const described = ({ description }: Node): string =>
  String(description ?? '')
    .split('\n\n')
    .map((part) =>
      part.startsWith('> ') ? `<blockquote>${inline(part.slice(2))}</blockquote>` : `<p>${inline(part)}</p>`,
    )
    .join('');

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const entries = (value: unknown): [string, unknown][] => Object.entries(Object(value));

const typeOf = (spec: Node, schema: Node): string => {
  const { type, enum: values, default: preset } = resolve(spec, schema);
  const known = list(values).map((value) => ` ${JSON.stringify(value)}`);
  return [[type].flat().join(' or '), ...known, preset === undefined ? '' : ` Default: ${JSON.stringify(preset)}`].join(
    '',
  );
};

const fieldsOf = (spec: Node, schema: Node, depth: number): string => {
  const { properties, items, required } = resolve(spec, schema);
  if (isNode(items)) return fieldsOf(spec, items, depth);
  return entries(properties)
    .map(([name, field]) => {
      if (!isNode(field)) return '';
      const must = list(required).includes(name) ? ' required' : '';
      const own = field['description'] === undefined ? resolve(spec, field) : field;
      const below = depth > 1 ? fieldsOf(spec, field, depth - 1) : '';
      return `<p>${escape(name)} ${escape(typeOf(spec, field))}${must}</p>${described(own)}${below}`;
    })
    .join('');
};

const bodyOf = (spec: Node, { content }: Node): string =>
  entries(content)
    .map(([type, media]) => `<p>Body ${type}</p>${fieldsOf(spec, Object(Object(media).schema ?? {}), DEPTH)}`)
    .join('');

const argument = (spec: Node, value: unknown): string => {
  const node = resolve(spec, value);
  const { name, required, schema, example } = node;
  const shown = example === undefined ? '' : `<p>Example: ${escape(String(example))}</p>`;
  const type = isNode(schema) ? typeOf(spec, schema) : '';
  return `<p>${escape(String(name))} ${escape(type)}${required ? ' required' : ''}</p>${described(node)}${shown}`;
};

/** The statuses of all responses and the content of the first one, which the reference expands. */
const responses = (spec: Node, all: unknown): string => {
  const [first] = entries(all);
  const node = first && resolve(spec, first[1]);
  const numbers = entries(all).map(([status]) => status);
  return `<p>Responses ${numbers.join(' ')}</p>${node ? described(node) + bodyOf(spec, node) : ''}`;
};

const security = ({ security }: Node): string =>
  list(security)
    .flatMap(entries)
    .map(([name, scopes]) => `<p>Security ${escape([name, ...list(scopes)].join(' '))}</p>`)
    .join('');

/** The samples next to an operation: the request in the first language, and the first response. */
const samples = (spec: Node, operation: Node): string => {
  const [request] = list(operation['x-codeSamples']);
  const [response] = entries(operation['responses']).map(([, each]) => resolve(spec, each));
  const [media] = entries(response?.['content']).map(([, each]) => Object(each));
  const [example] = entries(media?.examples).map(([, each]) => Object(each).value);
  const shown = [Object(request).source, example === undefined ? undefined : JSON.stringify(example, null, 2)];
  return shown.map((text) => (text === undefined ? '' : `<pre>${escape(String(text))}</pre>`)).join('');
};

/** An operation as the reference first shows it, as markup. */
export const referenceText = (spec: Node, operation: Node): string => {
  const body = operation['requestBody'];
  return [
    `<h1>${escape(String(operation['summary'] ?? ''))}</h1><h2>Request</h2>`,
    described(operation),
    security(operation),
    ...list(operation['parameters']).map((each) => argument(spec, each)),
    isNode(body) ? described(resolve(spec, body)) + bodyOf(spec, resolve(spec, body)) : '',
    responses(spec, operation['responses']),
    samples(spec, operation),
  ].join('');
};
