import { printOperations } from './standalone-operations.ts';
import { readApi, type ApiModel } from '../spec/model/model.ts';
import { printClient } from './client.ts';
import { printIndex } from './descriptor.ts';
import { describe, inDescriptions } from './documentation.ts';
import { openEnums } from '../spec/plain/enums.ts';
import { markFiles } from '../spec/model/file-fields.ts';
import type { EvidenceAt } from './evidence.ts';
import { printExamples } from './examples.ts';
import { placesOf } from '../spec/nodes.ts';
import { printDocument } from './openapi-typescript.ts';
import { phrase } from '../phrase.ts';
import { reasonOf, Refusal } from '../refusal.ts';
import type { SpecFile } from '../spec/read/read.ts';
import type { Spec } from '../spec/spec.ts';

type Printer = (api: ApiModel, spec: Spec, evidence: EvidenceAt) => string;

const PRINTERS: Readonly<Record<string, Printer>> = {
  'client.ts': (api, _, evidence) => printClient(api, evidence),
  'examples.ts': printExamples,
  'index.ts': (api, _, evidence) => printIndex(api, evidence),
  'operations.ts': printOperations,
  'schema.ts': (_, spec) => printDocument(inDescriptions(spec)),
};

/** A spec with the notes and marks that the printers need. */
function completed(file: SpecFile, evidence: EvidenceAt): Spec {
  const spec = file.copy();
  const places = placesOf(spec);
  describe(places, evidence);
  openEnums(places);
  markFiles(places);
  return spec;
}

/** Renders the generated files of an API, by name. */
export function render(file: SpecFile, evidence: EvidenceAt): ReadonlyMap<string, string> {
  const header = `// Generated from ${file.file}. Do not edit: run \`npm run generate\`.\n\n`;
  const spec = completed(file, evidence);
  const api = readApi(file.api, spec, file.model.exact);
  try {
    return new Map(Object.entries(PRINTERS).map(([name, print]) => [name, header + print(api, spec, evidence)]));
  } catch (error) {
    throw new Refusal(
      file.file,
      phrase`cannot be read as OpenAPI (${reasonOf(error)})`,
      'run `npm run lint` and fix what it names',
      { cause: error },
    );
  }
}
