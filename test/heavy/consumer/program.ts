import { apis, type Api } from '../../contract/apis.ts';

const camel = (words: string): string => words.replace(/[-.](.)/g, (_, letter: string) => letter.toUpperCase());

const optionsOf = ({ descriptor }: Api): string =>
  descriptor.server === undefined ? "{ credential: 'key', baseUrl: 'https://example.com'" : "{ credential: 'key'";

const defaultsOf = ({ descriptor }: Api): string =>
  `defaults: { ${(descriptor.shared ?? []).map((name) => `'${name}': 'acme'`).join(', ')} }`;

/**
 * The exports of a library for one API: clients with all kinds of options, values derived from them, and operations.
 * None has a type annotation, so a compiler that emits declarations has to find names for all types.
 */
const exportsOf = (api: Api): string => {
  const [id = ''] = Object.keys(api.descriptor.operations);
  const [name, descriptor, operation] = [api.name, camel(api.name), camel(id)];
  const [options, defaults] = [optionsOf(api), defaultsOf(api)];
  return `
import { ${descriptor} } from 'billing-clients/${name}';
import { examples as ${descriptor}Examples } from 'billing-clients/${name}/examples';
import * as ${descriptor}Operations from 'billing-clients/${name}/operations';
import { validators as ${descriptor}Validators } from 'billing-clients/${name}/validators';

export const ${descriptor}Plain = createClient(${descriptor}, ${options} });
export const ${descriptor}Loose = createClient(${descriptor}, ${options}, ${defaults} });
export const ${descriptor}Walking = createClient(${descriptor}, ${options}, pages });
export const ${descriptor}All = createClient(${descriptor}, ${options}, ${defaults}, pages, validators: ${descriptor}Validators, validate: 'strict' });
export class ${descriptor}Billing {
  readonly client = createClient(${descriptor}, ${options}, ${defaults} });
  readonly method = this.client.${id};
}
export const ${descriptor}Make = () => createClient(${descriptor}, ${options}, ${defaults}, pages });
export const ${descriptor}Method = ${descriptor}Loose.${id};
export const ${descriptor}Walk = ${descriptor}All.${id};
export const ${descriptor}Result = async (...args: Parameters<typeof ${descriptor}Plain.${id}>) => ${descriptor}Plain.${id}(...args);
export const ${descriptor}Data = async (...args: Parameters<typeof ${descriptor}Loose.${id}>) => unwrap(await ${descriptor}Loose.${id}(...args));
export const ${descriptor}Words = async (...args: Parameters<typeof ${descriptor}Plain.${id}>) => {
  const result = await ${descriptor}Plain.${id}(...args);
  return result.ok === true ? result.data : explain(result);
};
export const ${descriptor}One = createClient(${descriptor}Operations.${operation}, ${options}, ${defaults}, pages });
export const ${descriptor}Kept = { only: ${descriptor}Operations.${operation}, all: ${descriptor}Operations, whole: ${descriptor} };
export const ${descriptor}Http = createHttp(${descriptor}, ${options} });
export const ${descriptor}Mock = createMock(${descriptor}, ${descriptor}Examples);
export const ${descriptor}Checked = { ${descriptor}Validators };
`;
};

/** Mistakes that must not compile; a compiler finds them only if it resolves the types. */
const mistakesOf = (api: Api): string => {
  const [id = ''] = Object.keys(api.descriptor.operations);
  const [descriptor, options] = [camel(api.name), optionsOf(api)];
  return `
// @ts-expect-error there is no such operation
export const ${descriptor}None = ${descriptor}Plain.nothing;
export const ${descriptor}Lost = async (...args: Parameters<typeof ${descriptor}Loose.${id}>) => {
  // @ts-expect-error a result may have failed
  return (await ${descriptor}Loose.${id}(...args)).data.nothing;
};
// @ts-expect-error there is no such option
export const ${descriptor}Wrong = createClient(${descriptor}, ${options}, baseURL: 'https://example.com' });
`;
};

/** An export with a type annotation that is generic over APIs. */
const writtenOf = ({ name }: Api): string => {
  const types = `${camel(`-${name}`)}Api`;
  return `
import type { ${types} } from 'billing-clients/${name}';
export const ${camel(name)}Written: Mock<${types}> = ${camel(name)}Mock;
`;
};

/** A module that imports every subpath, and exports what a library would. */
export const libraryModule = (): string => `
import { ApiError, createClient, explain, isApiError, unwrap } from 'billing-clients';
import { createHttp } from 'billing-clients/http';
import { createMock } from 'billing-clients/mock';
import type { Mock } from 'billing-clients/mock';
import { add, format } from 'billing-clients/money';
import { pages } from 'billing-clients/pages';
import { reconcile } from 'billing-clients/reconcile';

export const helpers = { ApiError, explain, isApiError, unwrap, createClient, createHttp, createMock, add, format, pages, reconcile };
${apis.map((api) => exportsOf(api) + writtenOf(api) + mistakesOf(api)).join('')}`;

/** The same as a CommonJS module, in the syntax that compilers have for it. */
export const requiringModule = (): string =>
  libraryModule()
    .replace(/^import \* as (\w+) from ('[^']+');$/gm, 'import $1 = require($2);')
    .replace(/^import \{ ([^}]+) \} from ('[^']+');$/gm, (_, names: string, from: string) => {
      const module = `from${from.replaceAll(/\W/g, '_')}`;
      return `import ${module} = require(${from});\nconst { ${names.replaceAll(' as ', ': ')} } = ${module};`;
    });
