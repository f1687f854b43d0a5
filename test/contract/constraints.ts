import { valueAt, validDraft } from './draft.ts';
import { noticedBy } from './judge.ts';
import { canBeTwice } from './negative.ts';
import { constraintsOf, sitesOf, typesOf, type Constraint } from './sites.ts';
import type { Survey } from './survey.ts';
import { branchless, emptiesOut } from './wrong-values.ts';
import { credentialConstraints } from './wrong-credential.ts';

/** A constraint, and which of its two sides was seen. */
export interface Seen {
  readonly constraint: Constraint;
  readonly satisfied: boolean;
  readonly violated: boolean;
  /** Why no request can violate it, where none can. */
  readonly why: string | undefined;
}

type Rule = readonly [why: string, holds: (constraint: Constraint, survey: Survey) => boolean];

/** What no request can violate. */
const INVIOLABLE: readonly Rule[] = [
  [
    'without one of its segments a path is the path of something else',
    ({ keyword, site }) => keyword === 'required' && site?.place === 'path',
  ],
  [
    'what travels as text is text',
    ({ keyword, site }) =>
      keyword === 'type' && site !== undefined && site.text && !canBeTwice(site) && typesOf(site).includes('string'),
  ],
  [
    'a text has no list without items',
    ({ keyword, site }) => keyword === 'minItems' && site !== undefined && site.text && site.schema[keyword] === 1,
  ],
  [
    'what is empty counts as left out',
    ({ keyword, site }) =>
      keyword === 'minLength' && site !== undefined && emptiesOut(site) && site.schema[keyword] === 1,
  ],
  [
    'each value is of one of its branches',
    ({ keyword, site }, { api }) =>
      /^(one|any)Of$/.test(keyword) && site !== undefined && branchless(api.spec, site).length === 0,
  ],
  [
    'every media type is taken',
    ({ keyword }, { operation }) => keyword === 'media type' && operation.requestBody?.type === '*/*',
  ],
];

const brokenIn = ({ cases }: Survey): Set<string> =>
  new Set(
    cases.flatMap(({ negative, testimony }) => [
      ...(testimony.server.status >= 400 ? testimony.server.broken : []),
      // No server says which part of a credential it misses.
      ...(negative.place.startsWith('credential') && noticedBy(testimony).length > 0
        ? [negative.constraint?.toLowerCase() ?? '']
        : []),
    ]),
  );

/** What the requests for an operation have shown of its constraints. */
export const seenIn = (survey: Survey): Seen[] => {
  const { api, operation, valid } = survey;
  const accepted = valid.length > 0 && valid.every(({ status }) => status < 300);
  const broken = brokenIn(survey);
  const draft = validDraft(operation);
  return [...sitesOf(api.spec, operation).flatMap(constraintsOf), ...credentialConstraints(operation)].map(
    (constraint) => ({
      constraint,
      satisfied: accepted && (!constraint.site || valueAt(draft, constraint.site) !== undefined),
      violated: broken.has(constraint.name.toLowerCase()),
      why: INVIOLABLE.find(([, holds]) => holds(constraint, survey))?.[0],
    }),
  );
};

/** The constraints of which one side was not seen and could have been, or was seen and could not. */
export const oneSided = (seen: readonly Seen[]): string[] =>
  seen.flatMap(({ constraint: { name }, satisfied, violated, why }) => [
    ...(satisfied ? [] : [`${name} is never satisfied`]),
    ...(violated || why !== undefined ? [] : [`${name} is never violated`]),
    ...(violated && why !== undefined ? [`${name} is violated, though ${why}`] : []),
  ]);
