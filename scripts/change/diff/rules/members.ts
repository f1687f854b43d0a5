import { BREAKS, HIDDEN, STOPS, STRICT, WORKS, type Rules } from './rule.ts';

const nothing = 'Nothing to do.';
const narrower = 'What comes is part of what came before.';

/** Rules for the members of requests and responses, at any depth. */
export const memberRules: Rules = {
  'request-property-removed-required': {
    ...BREAKS,
    title: '`{subject}` is gone',
    meets: 'An old build sends it, and it is ignored or refused.',
    advice: 'Leave `{subject}` out.',
  },
  'request-property-removed-optional': {
    ...BREAKS,
    title: '`{subject}` is gone',
    meets: 'An old build may send it, and it is ignored or refused.',
    advice: 'Leave `{subject}` out.',
  },
  'request-property-added-required': {
    ...BREAKS,
    title: '`{subject}` has to be given',
    meets: 'Requests without it are refused.',
    advice: 'Give `{subject}`.',
  },
  'request-property-added-optional': {
    ...WORKS,
    title: '`{subject}` may be given',
    meets: 'Requests without it stay valid.',
    advice: nothing,
  },
  'request-property-renamed': {
    ...BREAKS,
    title: '`{old}` is called `{new}` now',
    meets: 'An old build sends the old name, which is ignored or refused.',
    advice: 'Write `{new}` for `{old}`.',
  },
  'request-property-became-required': {
    ...BREAKS,
    title: '`{subject}` has to be given',
    meets: 'Requests without it are refused.',
    advice: 'Give `{subject}`.',
  },
  'request-property-became-optional': {
    ...WORKS,
    title: '`{subject}` may be left out',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'request-object-closed': {
    ...HIDDEN,
    title: '`{subject}` takes no further members',
    meets: 'Members that the types do not name are refused.',
    advice: 'Send only what the types name.',
  },
  'request-object-opened': {
    ...WORKS,
    title: '`{subject}` takes further members',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'request-map-closed': {
    ...BREAKS,
    title: 'the further members of `{subject}` are limited',
    meets: 'Some that were taken are refused.',
    advice: 'Send only what the types name.',
  },
  'request-map-opened': {
    ...WORKS,
    title: '`{subject}` takes more further members',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'request-variant-removed': {
    ...BREAKS,
    title: '`{subject}` takes one form less',
    meets: 'Values of that form are refused.',
    advice: 'Give one of the forms that are left: {new}.',
  },
  'request-variant-added': {
    ...STRICT,
    title: '`{subject}` takes one form more',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'response-property-added-required': {
    ...STRICT,
    title: '`{subject}` is new',
    meets: 'Unknown members are passed over; fixtures that are typed as the response lack it.',
    advice: 'Add it to fixtures.',
  },
  'response-property-added-optional': {
    ...WORKS,
    title: '`{subject}` is new',
    meets: 'Unknown members are passed over.',
    advice: nothing,
  },
  'response-property-removed-required': {
    ...BREAKS,
    title: '`{subject}` is gone',
    meets: 'An old build reads undefined.',
    advice: 'Do without `{subject}`.',
  },
  'response-property-removed-optional': {
    ...STOPS,
    title: '`{subject}` is gone',
    meets: 'It does not come any more, as it might not have before.',
    advice: 'Do without `{subject}`.',
  },
  'response-property-renamed': {
    ...BREAKS,
    title: '`{old}` is called `{new}` now',
    meets: 'An old build reads undefined.',
    advice: 'Read `{new}` for `{old}`.',
  },
  'response-property-became-optional': {
    ...BREAKS,
    title: '`{subject}` may be missing',
    meets: 'An old build reads undefined where it counts on a value.',
    advice: 'Handle undefined.',
  },
  'response-property-became-required': {
    ...STRICT,
    title: '`{subject}` always comes',
    meets: narrower,
    advice: 'Add it to fixtures.',
  },
  'response-object-closed': {
    ...WORKS,
    least: 'patch',
    title: '`{subject}` has no further members',
    meets: narrower,
    advice: nothing,
  },
  'response-object-opened': {
    ...WORKS,
    least: 'patch',
    title: '`{subject}` may have further members',
    meets: 'Unknown members are passed over.',
    advice: nothing,
  },
  'response-map-closed': {
    ...STOPS,
    title: 'the further members of `{subject}` are limited',
    meets: 'What is read by any name may not compile.',
    advice: 'Read members by the names that the type has.',
  },
  'response-map-opened': {
    ...BREAKS,
    title: 'the further members of `{subject}` may be anything',
    meets: 'Values of other types come.',
    advice: 'Check each before you use it.',
  },
  'response-variant-added': {
    ...BREAKS,
    title: '`{subject}` may have one form more',
    meets: 'An old build meets a form that it does not know.',
    advice: 'Handle the new form: {new}.',
  },
  'response-variant-removed': {
    ...STRICT,
    title: '`{subject}` has one form less',
    meets: narrower,
    advice: 'Remove its case.',
  },
};
