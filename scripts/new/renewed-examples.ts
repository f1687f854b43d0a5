import { isCollection, isNode, parseDocument } from 'yaml';
import { unfitIn } from '../ledger/unfit-examples.ts';
import { Refusal } from '../refusal.ts';
import { stepsOf } from '../spec/pointer.ts';
import { checkedSpec, type SpecFile } from '../spec/read/read.ts';
import { parseYaml } from '../spec/read/yaml.ts';
import { withExamples } from './examples.ts';
import { yaml } from './folder.ts';

/** A spec whose invented examples fit, and the places of those that are new. */
export interface Fitting {
  readonly text: string;
  readonly places: readonly string[];
}

/** A spec that somebody is editing may be invalid, which other commands report. */
const specIn = (api: string, text: string): SpecFile | undefined => {
  try {
    return checkedSpec(api, parseYaml(text, `specs/${api}/openapi.yaml`));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

const valueAt = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((node, step) => Object(node)[step], value);

/** Replaces the value at a place of a YAML text; all other lines stay. */
const replaced = (text: string, steps: readonly string[], value: unknown): string => {
  const keys = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const document = parseDocument(text);
  const node = document.getIn(steps, true) ?? document.getIn(keys, true);
  if (!isNode(node) || !node.range) return text;
  const [start, end] = node.range;
  const last = start + text.slice(start, end).trimEnd().length;
  const isBlock = isCollection(node) && node.flow !== true && Object.keys(Object(value)).length > 0;
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = isBlock ? yaml(value).trimEnd().replaceAll('\n', `${eol}${indent}`) : JSON.stringify(value);
  return `${text.slice(0, start)}${written}${text.slice(last)}`;
};

/** Invents new examples in place of invented ones that no longer fit their schemas. */
export const withFittingExamples = (api: string, text: string): Fitting => {
  const spec = specIn(api, text);
  const unfit = spec ? unfitIn(spec) : [];
  if (!spec || unfit.length === 0) return { text, places: [] };
  const made = withExamples(spec.parsed.value);
  return unfit.reduce<Fitting>(
    ({ text: before, places }, { pointer }) => {
      const steps = stepsOf(pointer);
      const value = valueAt(made, steps);
      const after = value === undefined ? before : replaced(before, steps, value);
      return after === before ? { text: before, places } : { text: after, places: [...places, pointer] };
    },
    { text, places: [] },
  );
};
