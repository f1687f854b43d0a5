import { valueAt, validDraft } from './draft.ts';
import { noticedBy } from './judge.ts';
import { canBeTwice } from './negative.ts';
import { constraintsOf, sitesOf, typesOf, type Constraint } from './sites.ts';
import type { Survey } from './survey.ts';
import { branchless, emptiesOut } from './wrong-values.ts';
import { credentialConstraints } from './wrong-credential.ts';

/** A constraint, and whether requests have satisfied and violated it. */
export interface Seen {
  readonly constraint: Constraint;
  readonly satisfied: boolean;
  readonly violated: boolean;
  /** Why no request can violate it, if none can. */
  readonly why: string | undefined;
}

type Rule = readonly [why: string, holds: (constraint: Constraint, survey: Survey) => boolean];

/** Constraints that no request can violate, with the reason. */
const INVIOLABLE: readonly Rule[] = [
  [
    'a path without one of its segments is another path',
    ({ keyword, site }) => keyword === 'required' && site?.place === 'path',
  ],
  [
    'everything that is sent as text is a text',
    ({ keyword, site }) =>
      keyword === 'type' && site !== undefined && site.text && !canBeTwice(site) && typesOf(site).includes('string'),
  ],
  [
    'no text stands for an empty list',
    ({ keyword, site }) => keyword === 'minItems' && site !== undefined && site.text && site.schema[keyword] === 1,
  ],
  [
    'an empty text counts as left out',
    ({ keyword, site }) =>
      keyword === 'minLength' && site !== undefined && emptiesOut(site) && site.schema[keyword] === 1,
  ],
  [
    'every value matches one of its branches',
    ({ keyword, site }, { api }) =>
      /^(one|any)Of$/.test(keyword) && site !== undefined && branchless(api.spec, site).length === 0,
  ],
  [
    'every media type is accepted',
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

/** The constraints of an operation, and whether its requests have satisfied and violated each. */
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

/** The constraints that were never satisfied, never violated though they can be, or violated though they cannot be. */
export const oneSided = (seen: readonly Seen[]): string[] =>
  seen.flatMap(({ constraint: { name }, satisfied, violated, why }) => [
    ...(satisfied ? [] : [`${name} is never satisfied`]),
    ...(violated || why !== undefined ? [] : [`${name} is never violated`]),
    ...(violated && why !== undefined ? [`${name} is violated, though ${why}`] : []),
  ]);
