import { schemesOf } from '../../spec/security.ts';
import type { ApiModel } from '../../spec/model.ts';
import { own, type SecurityScheme, type Spec } from '../../spec/spec.ts';
import type { Documented } from '../docs/documented.ts';

/** An API with its mock, as far as a page to try it needs them. */
interface Tried {
  readonly mocked: { readonly prefix: string };
  readonly documented: Documented | undefined;
}

/** The data that the script of a page gets. */
export interface ToTry {
  readonly spec: Spec;
  /** Where the mock is, seen from the page: the path of its URL. */
  readonly mock: string;
  /** By the name of a security scheme, what is sent for it. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** The mock takes any credential, and a real one has no place here. */
const dummy = 'any-secret-will-do';

/** The component puts the prefix of bearer tokens before them itself, and knows no other. */
const valueOf = (scheme: SecurityScheme | undefined): string => `${scheme?.['x-prefix'] ?? ''}${dummy}`;

/** The first alternative of the first operation that takes a credential: the others take the same. */
const credentialsOf = (spec: Spec, { operations }: ApiModel): Record<string, string> => {
  const [first = []] = operations.flatMap(({ node }) => schemesOf(spec, node));
  return Object.fromEntries(first.map((name) => [name, valueOf(own(spec.components?.securitySchemes, name))]));
};

/** What a page needs to send the requests of an API to its mock; nothing where no documentation can be made of it. */
export const toTry = ({ mocked, documented }: Tried): ToTry | undefined => {
  if (!documented) return undefined;
  const { copy, model } = documented.spec;
  // The component warns of every dialect but its own, and shows the keywords of ours all the same.
  const spec = { ...copy(), jsonSchemaDialect: undefined };
  return { spec, mock: mocked.prefix, credentials: credentialsOf(spec, model) };
};
