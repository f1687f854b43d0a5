import { printOperations } from './standalone-operations.ts';
import { readApi, type ApiModel } from '../spec/model.ts';
import { check } from '../spec/checks.ts';
import { printClient } from './client.ts';
import { printIndex } from './descriptor.ts';
import { describe } from './documentation.ts';
import { openEnums } from '../spec/enums.ts';
import type { EvidenceAt } from './evidence.ts';
import { printExamples } from './examples.ts';
import { placesOf } from '../spec/nodes.ts';
import { checkFolder } from '../spec/names.ts';
import { printDocument } from './openapi-typescript.ts';
import { about } from '../refusal.ts';
import { parseSpec, type Spec } from '../spec/spec.ts';
import { checkUnits } from '../spec/units.ts';

type Printer = (api: ApiModel, spec: Spec) => string | Promise<string>;

const PRINTERS: Readonly<Record<string, Printer>> = {
  'client.ts': printClient,
  'examples.ts': printExamples,
  'index.ts': printIndex,
  'operations.ts': printOperations,
  'schema.ts': (_, spec) => printDocument(spec),
};

/** Reads a spec and completes it in memory with what its types and their documentation need. */
function complete(text: string, evidence: EvidenceAt): Spec {
  const spec = parseSpec(text);
  const places = placesOf(spec);
  check(places);
  describe(places, evidence);
  openEnums(places);
  checkUnits(places);
  return spec;
}

/** The generated files of an API by name. */
export async function render(id: string, text: string, evidence: EvidenceAt): Promise<ReadonlyMap<string, string>> {
  const file = `specs/${id}/openapi.yaml`;
  checkFolder(id);
  const header = `// Generated from ${file}. Do not edit: run \`npm run generate\`.\n\n`;
  try {
    const spec = complete(text, evidence);
    const api = readApi(id, spec);
    const files = Object.entries(PRINTERS).map(async ([name, print]): Promise<[string, string]> => [
      name,
      header + (await print(api, spec)),
    ]);
    return new Map(await Promise.all(files));
  } catch (error) {
    throw about(file, error);
  }
}
