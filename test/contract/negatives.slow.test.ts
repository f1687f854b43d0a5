import { expect, inject, test } from 'vitest';
import { apis } from './apis.ts';
import { oneSided, seenIn } from './constraints.ts';
import { faultsIn, isDocumented, noticedBy } from './judge.ts';
import { naturalCodes, provoke } from './provocations.ts';
import { surveyApi } from './survey.ts';

// All requests are sent before the first test runs, because several tests examine the responses.
const surveys = (await Promise.all(apis.map((api) => surveyApi(api, inject('mockUrls')[api.name] ?? '')))).flat();

const cases = surveys.flatMap((each) => each.cases.map((one) => [one.name, one] as const));

test.for(cases)(
  '%s is detected by everyone who can detect it',
  ([, { api, operation, negative, testimony }], { task }) => {
    const faults = faultsIn(operation, negative, testimony);
    expect(faults, faults.join('; ')).toEqual([]);
    const { kind, place } = negative;
    const { status } = testimony.server;
    const documented = isDocumented(operation, negative, testimony.server);
    task.meta.negatives = [
      { api, operation: operation.node, kind, place, status, documented, noticedBy: noticedBy(testimony) },
    ];
  },
);

test.for(surveys.map((survey) => [survey.name, survey] as const))(
  '%s: requests satisfy and violate every constraint',
  ([, survey]) => expect(oneSided(seenIn(survey))).toEqual([]),
);

test.for(apis.map(({ name }) => name))('%s: requests satisfy and violate at least one constraint', (api, { task }) => {
  const seen = surveys
    .filter((survey) => survey.api.name === api)
    .flatMap((survey) => seenIn(survey).map((each) => ({ ...each, at: survey.operation.node })));
  const both = seen.filter(({ satisfied, violated }) => satisfied && violated);
  const missing = seen.filter((each) => !both.includes(each)).map(({ at, constraint }) => `${at} · ${constraint.name}`);
  expect(both.length).toBeGreaterThan(0);
  task.meta.coverage = [{ api, dimension: 'constraints', covered: both.length, total: seen.length, missing }];
});

const cells = surveys.flatMap((survey) =>
  survey.operation.answers.map((answer) => [survey.name, answer.code, { survey, answer }] as const),
);

test.for(cells)(
  '%s: the mock sends %s for a request that causes it, or if `Prefer` requests it',
  async ([, code, { survey, answer }], { task }) => {
    const { status } = answer;
    const how = await provoke(survey, answer);
    expect(how).toBe(naturalCodes(survey).has(code) ? 'natural' : 'forced');
    if (how === 'none') return;
    task.meta.provocations = [{ api: survey.api.name, operation: survey.operation.node, status, how }];
  },
);

test('every operation has a wrong request', () => {
  expect(surveys.filter((survey) => survey.cases.length === 0).map(({ name }) => name)).toEqual([]);
  expect(surveys.length).toBeGreaterThan(0);
});
