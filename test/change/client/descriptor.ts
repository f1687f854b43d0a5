import { printIndex } from '../../../scripts/client/descriptor.ts';
import { Refusal } from '../../../scripts/refusal.ts';
import type { Json } from '../../../scripts/spec/json.ts';
import type { ApiModel } from '../../../scripts/spec/model/model.ts';
import { checkedSpec } from '../../../scripts/spec/read/read.ts';
import type { Descriptor } from '../../../src/api/descriptor.ts';

/** A generated client, before it is given a credential. */
export interface Generated {
  readonly spec: Json;
  readonly model: ApiModel;
  readonly descriptor: Descriptor;
}

/** The value of a generated module, with the parts that it imports. */
async function valueOf(module: string): Promise<Descriptor> {
  const imports = [...module.matchAll(/^import \{ (\w+) \} from '\.\.\/\.\.\/src\/parts\/([\w-]+)\.ts';$/gm)];
  const parts = imports.map(async ([, name = '', file = '']): Promise<unknown> => {
    const part: Json = await import(`../../../src/parts/${file}.ts`);
    return part[name];
  });
  const [, value = ''] = /^export const \w+: \S+ = (\{\n.*?\n\});$/ms.exec(module) ?? [];
  const make = new Function(...imports.map(([, name = '']) => name), `return ${value}`);
  return make(...(await Promise.all(parts)));
}

async function generate(text: string): Promise<Generated | undefined> {
  try {
    const spec = JSON.parse(text);
    const { model } = checkedSpec('acme', { file: 'openapi.yaml', text, value: spec, lineOf: () => 0 });
    return { spec, model, descriptor: await valueOf(printIndex(model, () => undefined)) };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const known = new Map<string, Promise<Generated | undefined>>();

/** The client generated from a spec, loaded as a program would load it; `undefined` if the spec is refused. */
export function generated(spec: Json): Promise<Generated | undefined> {
  const text = JSON.stringify(spec);
  const found = known.get(text) ?? generate(text);
  known.set(text, found);
  return found;
}
