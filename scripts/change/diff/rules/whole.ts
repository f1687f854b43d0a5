import { BREAKS, CURED, OTHERWISE, STOPS, UNSURE, WORKS, type Rules } from './rule.ts';

const nothing = 'Nothing to do.';
const unwrapped = { wire: 'ok', compile: 'breaks', behaviour: 'differs', unnoticed: true } as const;

const envelopeRules: Rules = {
  'envelope-payload-added': {
    ...unwrapped,
    title: 'responses are unwrapped',
    meets: '`data` is what is under `{new}`, no longer the whole body.',
    advice: 'Leave `.{new}` out where you read `data`.',
  },
  'envelope-payload-removed': {
    ...unwrapped,
    title: 'responses are not unwrapped any more',
    meets: '`data` is the whole body, no longer what is under `{old}`.',
    advice: 'Read `data.{old}`.',
  },
  'envelope-payload-changed': {
    ...unwrapped,
    title: 'responses are unwrapped otherwise',
    meets: '`data` is what is under `{new}`, no longer under `{old}`.',
    advice: 'Check what you read of `data`.',
  },
  'envelope-failure-added': {
    wire: 'ok',
    compile: 'strict-only',
    behaviour: 'differs',
    title: 'a flag in the body marks failures',
    meets: 'A success status with the flag {new} is `rejected`; it was `ok`.',
    advice: 'Handle `rejected`.',
  },
  'envelope-failure-removed': {
    wire: 'ok',
    compile: 'strict-only',
    behaviour: 'differs',
    title: 'no flag in the body marks failures any more',
    meets: 'A success status with the flag {old} is `ok`; it was `rejected`.',
    advice: 'Look at the flag yourself before you read `data`.',
  },
  'envelope-failure-changed': {
    wire: 'ok',
    compile: 'strict-only',
    behaviour: 'differs',
    title: 'another flag in the body marks failures',
    meets: 'What the flag {old} said is `ok` now, and what {new} says is `rejected`.',
    advice: 'Check that failures are still noticed.',
  },
  'envelope-error-added': {
    ...WORKS,
    title: 'the body of a rejected call has a type',
    meets: 'It is `{new}` in place of `unknown`.',
    advice: nothing,
  },
  'envelope-error-removed': {
    ...STOPS,
    title: 'the body of a rejected call has no type any more',
    meets: 'It is `unknown` in place of `{old}`.',
    advice: 'Check what comes before you read it.',
  },
  'envelope-error-changed': {
    ...STOPS,
    title: 'the body of a rejected call has another type',
    meets: 'It is `{new}` in place of `{old}`.',
    advice: 'Read the members of `{new}`.',
  },
  'envelope-alias-added': {
    ...WORKS,
    title: '{subject} is read, too',
    meets: 'Bodies with the other name are read.',
    advice: nothing,
  },
  'envelope-alias-removed': {
    ...unwrapped,
    compile: 'ok',
    title: '{subject} is not read any more',
    meets: 'A body with that name in place of `{old}` reads as if it had neither.',
    advice: 'Make sure that nothing answers under that name any more.',
  },
  'envelope-alias-changed': {
    ...unwrapped,
    compile: 'ok',
    title: '{subject} stands for another member',
    meets: 'It is read as `{new}`, no longer as `{old}`.',
    advice: 'Check which bodies come.',
  },
};

const nameRules: Rules = {
  'schema-renamed': {
    ...STOPS,
    title: 'the type `{old}` is called `{new}` now',
    meets: 'Imports of `{old}` do not compile.',
    advice: 'Import `{new}`.',
  },
  'schema-removed': {
    ...STOPS,
    title: 'the type `{subject}` is gone',
    meets: 'Imports of it do not compile.',
    advice: 'Write the type yourself, or take it from where it is used.',
  },
  'schema-added': { ...WORKS, title: 'the type `{subject}` is new', meets: 'It can be imported.', advice: nothing },
  'api-removed': {
    ...STOPS,
    wire: 'breaks',
    title: 'the API `{subject}` is gone',
    meets: 'There is no client for it.',
    advice: 'Stay with the version that has it.',
  },
  'api-added': { ...WORKS, title: 'the API `{subject}` is new', meets: 'There is a client for it.', advice: nothing },
};

const wordRules: Rules = {
  words: {
    ...WORKS,
    least: 'patch',
    title: 'the words of {subject} have changed',
    meets: 'Documentation.',
    advice: nothing,
  },
  'words-of-units': {
    ...UNSURE,
    least: 'patch',
    title: 'the words of {subject} name other units or times',
    meets: 'What a number means may have changed, and no machine can know: «{old}» → «{new}».',
    advice: 'Read both texts; state a unit as `x-unit`.',
  },
  example: {
    ...WORKS,
    least: 'patch',
    title: 'the example of {subject} has changed',
    meets: 'Documentation, and what a mock sends.',
    advice: nothing,
  },
  order: { ...WORKS, least: 'patch', title: 'only the order has changed', meets: 'It means nothing.', advice: nothing },
  other: {
    ...WORKS,
    least: 'patch',
    title: 'something has changed that no client notices',
    meets: 'No rule knows it.',
    advice: nothing,
  },
  refused: {
    ...WORKS,
    least: 'patch',
    title: 'no client can be generated from the new spec',
    meets: 'The client stays as it is until the spec is fixed.',
    advice: '{new}',
  },
};

/** Rules for an API as a whole. */
export const wholeRules: Rules = {
  'server-added': { ...WORKS, title: 'the server is known', meets: '`baseUrl` may be left out.', advice: nothing },
  'server-removed': {
    ...STOPS,
    title: 'the server is not known any more',
    meets: '`baseUrl` has to be given.',
    advice: 'Give `baseUrl`: {old}.',
  },
  'server-host-changed': {
    ...CURED,
    title: 'the server is another host',
    meets:
      'An old build calls {old}. A new one sends the credential to {new}. Whoever gives `baseUrl` notices neither.',
    advice: 'Build again, once you trust the new host with your credential.',
  },
  'server-path-changed': {
    ...CURED,
    title: 'the base path of the server has changed',
    meets: 'An old build calls {old}, where there may be nothing any more. Whoever gives `baseUrl` does not notice.',
    advice: 'Build again with the new client; change `baseUrl` where you give it.',
  },
  'server-default-changed': {
    ...OTHERWISE,
    title: 'another server is called unless one is chosen',
    meets: 'An old build calls {old}, as before. A new one calls {new}, and sends the credential there.',
    advice: 'Choose the server yourself.',
  },
  'server-choice-added': {
    ...WORKS,
    title: 'the server can be chosen more freely',
    meets: 'Old choices stay valid.',
    advice: nothing,
  },
  'server-choice-removed': {
    ...BREAKS,
    title: 'some choices of the server are gone',
    meets: 'Whoever made one of them calls a server where there may be nothing any more; it does not compile.',
    advice: 'Choose among {new}.',
  },
  'servers-listed': {
    ...WORKS,
    least: 'patch',
    title: 'other servers are listed',
    meets: 'Clients use the first.',
    advice: nothing,
  },
  'shared-added': {
    ...WORKS,
    title: '`{subject}` may be given once for all calls',
    meets: '`defaults` takes it.',
    advice: nothing,
  },
  'shared-removed': {
    ...STOPS,
    title: '`{subject}` can no longer be given once for all calls',
    meets: '`defaults` does not take it, and each call needs it.',
    advice: 'Give `{subject}` in each call.',
  },
  'keyword-changed': {
    ...UNSURE,
    title: '`{subject}` has changed',
    meets: 'A keyword that no other rule knows differs.',
    advice: 'Compare {old} with {new}.',
  },
  ...envelopeRules,
  ...nameRules,
  ...wordRules,
};
