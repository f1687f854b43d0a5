import { BREAKS, STOPS, STRICT, WORKS, type Rules } from './rule.ts';

const nothing = 'Nothing to do.';
const narrower = 'What comes is part of what came before.';

/** What happens to the members of a response, at any depth. */
export const memberRules: Rules = {
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
