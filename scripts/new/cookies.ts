import { phrase } from '../phrase.ts';
import { Refusal } from '../refusal.ts';
import type { Json } from '../spec/json.ts';
import { step } from '../spec/pointer.ts';
import { listed } from '../text.ts';

/** The place of an operation in its document. */
interface Place {
  readonly path: string;
  readonly method: string;
}

export const isCookie = ({ in: place }: Json): boolean => place === 'cookie';

/** Refuses a required cookie, since clients send none. */
export const checkCookies = ({ path, method }: Place, parameters: readonly Json[]): void => {
  const needed = parameters.find((each) => isCookie(each) && each['required'] === true);
  if (needed === undefined) return;
  throw new Refusal(
    `#/paths${step(path)}/${method}`,
    phrase`requires the cookie \`${String(needed['name'])}\`, but clients send no cookies`,
    'leave the operation out with --except, or describe the cookie under securitySchemes if it is a credential',
  );
};

/** A note on cookies that the client leaves out. */
export const cookieNote = (parameters: readonly Json[]): readonly string[] => {
  const names = parameters.filter(isCookie).map(({ name }) => `\`${String(name)}\``);
  const what = names.length === 1 ? 'cookie' : 'cookies';
  return names.length > 0 ? [`The document also describes the ${what} ${listed(names)}, which no call sends.`] : [];
};
