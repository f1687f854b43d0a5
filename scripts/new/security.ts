import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { withoutNotes } from './notes.ts';

/** The scopes of a flow without their descriptions. */
const flow = (value: unknown): Json => {
  const { scopes, ...rest } = Object(value);
  const named = Object.keys(Object(scopes)).map((name) => [name, name]);
  return { ...rest, ...(isObject(scopes) && { scopes: Object.fromEntries(named) }) };
};

const scheme = (value: unknown): Json => {
  const { scheme: word, flows, ...rest } = withoutNotes(Object(value), 'securityScheme');
  const named = entriesOf(flows).map(([name, each]) => [name, flow(each)]);
  return {
    ...rest,
    ...(typeof word === 'string' && { scheme: word.toLowerCase() }),
    ...(isObject(flows) && { flows: Object.fromEntries(named) }),
  };
};

/** The schemes that operations use. */
export const schemesFor = (document: Json, needs: readonly unknown[]): Json => {
  const names = new Set(needs.flatMap((each) => itemsOf(each).flatMap((one) => Object.keys(Object(one)))));
  const kept = entriesOf(at(document, 'components', 'securitySchemes')).filter(([name]) => names.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, scheme(value)]));
};
