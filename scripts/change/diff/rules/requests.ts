import { BREAKS, CURED, HIDDEN, OTHERWISE, STOPS, STRICT, UNSURE, WORKS, type Rules } from './rule.ts';

const nothing = 'Nothing to do.';

/** What happens to the arguments of an operation as such. */
const argumentRules: Rules = {
  'argument-removed': {
    ...BREAKS,
    title: 'the argument `{subject}` is gone',
    meets: 'An old build sends it, and it is ignored or refused.',
    advice: 'Leave `{subject}` out, and check that the call still means what you need.',
  },
  'argument-added-required': {
    ...BREAKS,
    title: '`{subject}` has to be given',
    meets: 'An old build does not send it and is refused.',
    advice: 'Give `{subject}` ({new}).',
  },
  'argument-added-optional': {
    ...WORKS,
    title: '`{subject}` may be given',
    meets: 'Calls without it stay valid.',
    advice: nothing,
  },
  'argument-renamed': {
    ...BREAKS,
    title: 'the argument `{old}` is called `{new}` now',
    meets: 'An old build sends the old name, which is ignored or refused.',
    advice: 'Write `{new}` for `{old}`.',
  },
  'argument-respelled': {
    ...STOPS,
    title: 'the argument `{old}` is called `{new}` now',
    meets: 'The request is the same.',
    advice: 'Write `{new}` for `{old}`.',
  },
  'argument-became-required': {
    ...BREAKS,
    title: '`{subject}` has to be given',
    meets: 'Requests without it are refused.',
    advice: 'Give `{subject}` in every call.',
  },
  'argument-became-optional': {
    ...WORKS,
    title: '`{subject}` may be left out',
    meets: 'Calls with it stay valid.',
    advice: nothing,
  },
  'argument-moved': {
    ...CURED,
    title: '`{subject}` travels in the {new}, no longer in the {old}',
    meets: 'An old build sends it where it is not looked for.',
    advice: 'Build again with the new client; the source stays as it is.',
  },
  'argument-style-changed': {
    ...CURED,
    title: '`{subject}` is written otherwise',
    meets: 'An old build writes its list or object as `{old}`, and is misunderstood.',
    advice: 'Build again with the new client; the source stays as it is.',
  },
  'arguments-reshaped': {
    ...STOPS,
    title: 'the fields of the body are given in another way',
    meets:
      'They were {old} and are {new}: `json` and `raw` bodies are the one argument `body`, `fields` are arguments of their own.',
    advice: 'Give `body`, or the fields by name, as the new types say.',
  },
  'request-media-changed': {
    ...CURED,
    title: 'the body is of another media type',
    meets: 'An old build sends `{old}` and is refused, with 415 for instance.',
    advice: 'Build again with the new client.',
  },
  'request-media-offered': {
    ...WORKS,
    title: 'the media types of the body have changed',
    meets: 'What clients send is still among them.',
    advice: nothing,
  },
  'body-became-required': {
    ...BREAKS,
    title: 'a body has to be sent',
    meets: 'Requests without one are refused.',
    advice: 'Give its required fields.',
  },
  'body-became-optional': {
    ...WORKS,
    title: 'the body may be left out',
    meets: 'Calls with one stay valid.',
    advice: nothing,
  },
};

/** What happens to the values of arguments, at any depth. */
const valueRules: Rules = {
  'request-type-widened': {
    ...STRICT,
    title: '`{subject}` takes more types',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'request-type-narrowed': {
    ...BREAKS,
    title: '`{subject}` takes other types',
    meets: 'Values of type {old} are refused.',
    advice: 'Give a value of type {new}.',
  },
  'request-type-respelled': {
    ...STOPS,
    title: '`{subject}` is given as {new}',
    meets: 'On the wire a number and its digits are the same.',
    advice: 'Give a value of type {new}.',
  },
  'request-number-to-integer': {
    ...HIDDEN,
    title: '`{subject}` takes whole numbers only',
    meets: 'Fractions are refused; TypeScript knows one type of number.',
    advice: 'Round `{subject}` before the call.',
  },
  'request-null-added': {
    ...STRICT,
    title: '`{subject}` may be null',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'request-null-removed': {
    ...BREAKS,
    title: '`{subject}` cannot be null any more',
    meets: 'Null is refused.',
    advice: 'Leave `{subject}` out, or give a value.',
  },
  'request-enum-added': {
    ...STRICT,
    title: '`{subject}` takes more values',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'request-enum-removed': {
    ...BREAKS,
    title: '`{subject}` takes fewer values',
    meets: 'Some values of {old} are refused.',
    advice: 'Give one of {new}.',
  },
  'request-enum-closed': {
    ...BREAKS,
    title: '`{subject}` takes listed values only',
    meets: 'Other values are refused.',
    advice: 'Give one of {new}.',
  },
  'request-enum-opened': {
    ...WORKS,
    title: '`{subject}` takes any value',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'request-format-added': {
    ...HIDDEN,
    title: '`{subject}` has to be of the format {new}',
    meets: 'Values of another form are refused.',
    advice: 'Give `{subject}` as {new}.',
  },
  'request-format-changed': {
    ...HIDDEN,
    title: '`{subject}` is of another format',
    meets: 'Values in the format {old} are refused or misread.',
    advice: 'Give `{subject}` as {new}.',
  },
  'request-format-removed': {
    ...WORKS,
    title: '`{subject}` is of no particular format',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'request-format-of-number': {
    ...WORKS,
    title: '`{subject}` takes numbers as large or larger',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'request-bound-tightened': {
    ...HIDDEN,
    title: '`{subject}` is bounded more tightly',
    meets: 'Values that were taken are refused.',
    advice: 'Keep `{subject}` within {new}.',
  },
  'request-bound-loosened': {
    ...WORKS,
    title: '`{subject}` is bounded less tightly',
    meets: 'Old values stay valid.',
    advice: nothing,
  },
  'request-default-changed': {
    ...OTHERWISE,
    title: 'the default of `{subject}` has changed',
    meets: 'A call without it gets what {new} gives, in place of {old}.',
    advice: 'Give `{subject}` yourself: {old}.',
  },
  'request-default-added': {
    ...WORKS,
    title: 'the default of `{subject}` is stated',
    meets: 'It is known now what a call without it gets.',
    advice: 'Give `{subject}` yourself if you mean something else than {new}.',
  },
  'request-default-removed': {
    ...UNSURE,
    title: 'the default of `{subject}` is not stated any more',
    meets: 'What a call without it gets is not said.',
    advice: 'Give `{subject}` yourself: {old}.',
  },
  'request-unit-changed': {
    wire: 'ok',
    compile: 'breaks',
    behaviour: 'differs',
    unnoticed: true,
    title: '`{subject}` counts {new}, no longer {old}',
    meets: 'The same number means another amount. Plain numbers compile all the same.',
    advice: 'Convert what you give to {new}, with `billing-clients/money` for instance.',
  },
  'request-unit-added': {
    ...WORKS,
    title: 'the unit of `{subject}` is stated',
    meets: 'It counts {new}.',
    advice: 'Check that you give {new}.',
  },
  'request-unit-removed': {
    ...OTHERWISE,
    title: 'the unit of `{subject}` is not stated any more',
    meets: 'What a number means is not said; it was {old}.',
    advice: 'Find out the unit before you send one.',
  },
  'request-deprecated': {
    ...WORKS,
    title: '`{subject}` is deprecated',
    meets: 'It still works; editors cross it out.',
    advice: 'Plan to do without it.',
  },
  'request-restored': {
    ...WORKS,
    least: 'patch',
    title: '`{subject}` is not deprecated any more',
    meets: 'Editors do not cross it out.',
    advice: nothing,
  },
  'request-keyword-changed': {
    ...UNSURE,
    title: 'what `{subject}` takes has changed',
    meets: 'A keyword that no other rule knows differs.',
    advice: 'Compare {old} with {new}.',
  },
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
    ...UNSURE,
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
};

export const requestRules: Rules = { ...argumentRules, ...valueRules };
