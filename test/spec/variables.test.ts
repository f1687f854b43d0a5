import { expect, test } from 'vitest';
import { argumentVariable } from '../../scripts/spec/model/variables.ts';

test.each([
  ['Org-Handle', 'ACME_EU_ORG_HANDLE'],
  ['account_id', 'ACME_EU_ACCOUNT_ID'],
  ['organizationId', 'ACME_EU_ORGANIZATION_ID'],
  ['page2Size', 'ACME_EU_PAGE2_SIZE'],
])('the environment variable of the argument %s separates its words, as in %s', (name, variable) => {
  expect(argumentVariable({ id: 'acme-eu' }, name)).toBe(variable);
});
