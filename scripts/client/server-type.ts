import type { ApiModel } from '../spec/model/model.ts';
import { key, quote } from './print.ts';

/** The member of an API's types that declares its server variables; empty if there are none. */
export function variablesType({ variables }: ApiModel): string {
  if (!variables) return '';
  const members = Object.entries(variables.values).map(([name, values]) => {
    const type = typeof values === 'string' ? 'string' : values.map(quote).join(' | ');
    return `${key(name)}?: ${type} | undefined`;
  });
  return `  variables: { ${members.join('; ')} };\n`;
}
