import { join } from 'node:path';
import { misplaced } from '../../apis.ts';
import { Refusal } from '../../refusal.ts';
import { problemsIn } from './check.ts';
import { REFERENCE_NOTES } from '../dialect.ts';
import { isObject, type Json } from '../json.ts';
import { readModel, type ApiModel } from '../model/model.ts';
import { checkFolder } from '../names.ts';
import { placesOf } from '../nodes.ts';
import { plainOf } from '../plain/plain.ts';
import { stepsOf } from '../pointer.ts';
import type { Spec } from '../spec.ts';
import { parseYaml, readInput, type YamlFile } from './yaml.ts';

/** A parsed file that holds a mapping. */
export interface ParsedSpec extends YamlFile {
  readonly value: Json;
}

/** A spec, read and checked once. */
export interface SpecFile {
  readonly api: string;
  /** The path shown to users: `specs/acme/openapi.yaml`. */
  readonly file: string;
  readonly text: string;
  /** The spec before normalization. */
  readonly parsed: ParsedSpec;
  /** The spec in its plain form: each `allOf` merged, requests and responses separated. */
  readonly json: Json;
  /** The model for printers. */
  readonly model: ApiModel;
  /** A copy that may be completed in place. */
  readonly copy: () => Spec;
  /** The line number of a pointer. */
  readonly lineOf: (pointer: string) => number;
}

/** Parses and checks a spec; throws all refusals. */
export function parseSpec(api: string, text: string): SpecFile {
  checkFolder(api);
  return checkedSpec(api, parseYaml(text, `specs/${api}/openapi.yaml`));
}

/** Checks the spec in a parsed file; throws all refusals. */
export function checkedSpec(api: string, { file, text, value, lineOf }: YamlFile): SpecFile {
  const lineAt = (pointer: string): number => lineOf(stepsOf(pointer));
  // A spec checked before it is written to disk has no lines yet.
  const placeOf = (pointer: string): string => [file, ...[lineAt(pointer)].filter((line) => line > 0)].join(':');
  const refuse = (refusals: readonly Refusal[]): Refusal =>
    Refusal.all(refusals.map((refusal) => refusal.under(placeOf(refusal.where))));
  if (!isObject(value)) throw refuse([new Refusal('#', 'is not a mapping', 'write an OpenAPI 3.1 document')]);
  // Cloned through JSON, so that nodes shared by an anchor become separate, each with its own documentation.
  const written = JSON.stringify(value);
  const own: Spec = JSON.parse(written);
  const places = placesOf(own);
  const problems = problemsIn(places);
  if (problems.length > 0) throw refuse(problems);
  const { spec, refusals: unplain, originOf } = plainOf(own, places);
  if (unplain.length > 0) throw refuse(unplain);
  const json = JSON.stringify(spec);
  const copy = (): Spec => JSON.parse(json);
  const refusePlain = (refusals: readonly Refusal[]): Refusal =>
    Refusal.all(refusals.map((refusal) => refusal.under(placeOf(originOf(refusal.where)))));
  const contradictions = json === written ? [] : problemsIn(placesOf(copy()), REFERENCE_NOTES);
  if (contradictions.length > 0) throw refusePlain(contradictions);
  const { model, refusals } = readModel(api, copy());
  if (!model) throw refusePlain(refusals);
  const plainLine = (pointer: string): number => lineAt(originOf(pointer));
  const parsed = { file, text, value, lineOf };
  return { api, file, text, parsed, json: JSON.parse(json), model, copy, lineOf: plainLine };
}

/** Reads the spec of an API from a folder. */
export const readSpec = async (specs: string, api: string): Promise<SpecFile> => {
  const text = await readInput(join(specs, api, 'openapi.yaml'), `specs/${api}/openapi.yaml`).catch(
    async (cause: unknown) => {
      throw (await misplaced(specs, api)) ?? cause;
    },
  );
  return parseSpec(api, text);
};
