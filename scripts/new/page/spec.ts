import { imported, type Imported } from '../document.ts';
import { at, entriesOf, isObject, type Json } from '../../spec/json.ts';

type Change = (node: Json, shown: unknown) => Json;

const eachOf = (group: unknown, shown: unknown, change: Change): Json =>
  Object.fromEntries(entriesOf(group).map(([name, node]) => [name, change(Object(node), at(shown, name))]));

const below =
  (key: string, change: Change): Change =>
  (node, shown) =>
    isObject(node[key]) ? { ...node, [key]: change(Object(node[key]), at(shown, key)) } : node;

const all =
  (change: Change): Change =>
  (group, shown) =>
    eachOf(group, shown, change);

/** Examples that the page shows replace invented ones. */
const media: Change = (node, shown) => {
  const examples = at(shown, 'examples');
  return examples === undefined ? node : { ...node, examples };
};

const valueOf = (examples: unknown, name: string): unknown => at(examples, name, 'value');

/** A body that is sent is ours: what the page shows of it, with the members that it leaves out there. */
const sent: Change = (node, shown) => {
  const [whole, part] = [valueOf(node['examples'], 'invented'), valueOf(at(shown, 'examples'), 'invented')];
  const both = isObject(whole) && isObject(part) ? { ...whole, ...part } : part;
  return both === undefined ? media(node, shown) : { ...node, examples: { invented: { value: both } } };
};

const body = below('content', all(media));
const operation: Change = (node, shown) =>
  below('responses', all(body))(below('requestBody', below('content', all(sent)))(node, shown), shown);

/** A document of pages in the dialect, with the samples of the pages as its documented examples. */
export const specOf = (document: Json, api: string): Imported => {
  const made = imported(document, api);
  return { ...made, spec: below('paths', all(all(operation)))(made.spec, document) };
};
