/** Whether a value may be `undefined`. Without `strictNullChecks` every value may, so the test is meaningless. */
type MayBeUndefined<Value> = undefined extends 0 ? false : undefined extends Value ? true : false;

/** The names of the defaults that are always set. */
type Given<Defaults> = keyof {
  [
    Name in keyof Defaults as {} extends Pick<Defaults, Name>
      ? never
      : MayBeUndefined<Defaults[Name]> extends true
        ? never
        : Name
  ]: unknown;
};

// `Pick` and a mapped type over `keyof` keep each property's documentation and definition; `Omit` with a rest type would not.
type Optional<Members> = { [Name in keyof Members]?: Members[Name] | undefined };

/** Arguments, with some made optional. */
export type LooseArgs<Args, Names extends PropertyKey> = Pick<Args, Exclude<keyof Args, Names>> &
  Optional<Pick<Args, Extract<keyof Args, Names>>>;

/** Arguments with a body that may be left out, which are a union: `Pick` of the whole would make one type of it. */
type EachLoose<Args, Names extends PropertyKey> = Args extends unknown ? LooseArgs<Args, Names> : never;

type IsUnion<Args, All = Args> = Args extends unknown ? ([All] extends [Args] ? false : true) : never;

type Method<Args, Options, Answer> = {} extends Args
  ? (args?: Args, options?: Options) => Answer
  : (args: Args, options?: Options) => Answer;

// A conditional type would be expanded on hover, so an interface of arguments is loosened without one.
type LooseMethod<Args, Names extends PropertyKey, Options, Answer> =
  true extends IsUnion<Args>
    ? Method<EachLoose<Args, Names>, Options, Answer>
    : Method<LooseArgs<Args, Names>, Options, Answer>;

type Loose<Node, Names extends PropertyKey> = {
  readonly [Name in keyof Node]: Node[Name] extends (args: infer Args, options?: infer Options) => infer Answer
    ? LooseMethod<NonNullable<Args>, Names, Options, Answer>
    : Loose<Node[Name], Names>;
};

/** A client in which the arguments of `defaults` are optional; without defaults, the generated interface itself. */
export type LooseClient<Operations, Defaults> = [Given<Defaults>] extends [never]
  ? Operations
  : Loose<Operations, Given<Defaults>>;

/** The type of the methods if the client has no `pages`: its compile error names the missing option. */
export type NeedsPages = (
  this: "Pass createClient { pages }, imported from 'billing-clients/pages'",
  ...args: never[]
) => never;

/** The missing paging methods of a list. */
export interface MissingWalks {
  /** Needs `pages`: pass it to `createClient`, imported from `billing-clients/pages`. */
  readonly pages: NeedsPages;
  /** Needs `pages`: pass it to `createClient`, imported from `billing-clients/pages`. */
  readonly items: NeedsPages;
}

/** The list operations of a client without `pages`. */
export type WithoutPages<Lists> = {
  readonly [Name in keyof Lists]: Lists[Name] extends { readonly items: unknown }
    ? MissingWalks
    : WithoutPages<Lists[Name]>;
};
