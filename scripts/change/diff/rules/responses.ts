import { BREAKS, HIDDEN, STOPS, STRICT, UNSURE, WORKS, type Rules } from './rule.ts';

const nothing = 'Nothing to do.';
const narrower = 'What comes is part of what came before.';

const statusRules: Rules = {
  'success-status-changed': {
    ...BREAKS,
    title: 'success is {new}, no longer {old}',
    meets: 'An old build calls the new status `unexpected`, and the outcome of a write unknown.',
    advice: 'Write {new} for {old} where you look at the status.',
  },
  'success-status-added': {
    wire: 'breaks',
    compile: 'ok',
    behaviour: 'same',
    title: '{new} is a success, too',
    meets: 'An old build calls it `unexpected`, and the outcome of a write unknown, though it has worked.',
    advice: 'Build again with the new client.',
  },
  'success-status-removed': { ...STRICT, title: '{old} is no success any more', meets: 'It does not come.', advice: 'Remove its case.' },
  'error-status-added': { ...STRICT, title: 'the error {new} is described', meets: 'It was `unexpected`, and is `api` with its status; exhaustive switches miss a case.', advice: 'Handle {new}.' },
  'error-status-removed': { ...STRICT, title: 'the error {old} is not described any more', meets: 'If it comes, it is `unexpected`; exhaustive switches have a case too many.', advice: 'Remove its case.' },
  'response-body-undescribed': { ...BREAKS, title: 'the body of `{subject}` is not described any more', meets: 'Nothing is promised of it: `unknown` in place of {old}.', advice: 'Check what comes before you read it.' },
  'response-body-described': { ...WORKS, title: 'the {subject} is described', meets: 'It is {new} in place of `unknown`.', advice: nothing },
  'response-media-changed': { ...BREAKS, title: 'the {subject} is of another media type', meets: 'It cannot be read as before.', advice: 'Read {new}.' },
  'response-media-respelled': { ...WORKS, title: 'the {subject} is of another media type', meets: 'It is read as before.', advice: nothing },
  'header-added': { ...WORKS, title: 'the {subject} is described', meets: 'It can be read.', advice: nothing },
  'header-removed': { ...BREAKS, title: 'the {subject} is not described any more', meets: 'It may be missing.', advice: 'Do without it.' },
};

const memberRules: Rules = {
  'response-property-added-required': { ...STRICT, title: '`{subject}` is new', meets: 'Unknown members are passed over; fixtures that are typed as the response lack it.', advice: 'Add it to fixtures.' },
  'response-property-added-optional': { ...WORKS, title: '`{subject}` is new', meets: 'Unknown members are passed over.', advice: nothing },
  'response-property-removed-required': { ...BREAKS, title: '`{subject}` is gone', meets: 'An old build reads undefined.', advice: 'Do without `{subject}`.' },
  'response-property-removed-optional': { ...STOPS, title: '`{subject}` is gone', meets: 'It does not come any more, as it might not have before.', advice: 'Do without `{subject}`.' },
  'response-property-renamed': { ...BREAKS, title: '`{old}` is called `{new}` now', meets: 'An old build reads undefined.', advice: 'Read `{new}` for `{old}`.' },
  'response-property-became-optional': { ...BREAKS, title: '`{subject}` may be missing', meets: 'An old build reads undefined where it counts on a value.', advice: 'Handle undefined.' },
  'response-property-became-required': { ...STRICT, title: '`{subject}` always comes', meets: narrower, advice: 'Add it to fixtures.' },
  'response-object-closed': { ...WORKS, least: 'patch', title: '`{subject}` has no further members', meets: narrower, advice: nothing },
  'response-object-opened': { ...WORKS, least: 'patch', title: '`{subject}` may have further members', meets: 'Unknown members are passed over.', advice: nothing },
  'response-map-closed': { ...STOPS, title: 'the further members of `{subject}` are limited', meets: 'What is read by any name may not compile.', advice: 'Read members by the names that the type has.' },
  'response-map-opened': { ...BREAKS, title: 'the further members of `{subject}` may be anything', meets: 'Values of other types come.', advice: 'Check each before you use it.' },
  'response-variant-added': { ...BREAKS, title: '`{subject}` may have one form more', meets: 'An old build meets a form that it does not know.', advice: 'Handle the new form: {new}.' },
  'response-variant-removed': { ...STRICT, title: '`{subject}` has one form less', meets: narrower, advice: 'Remove its case.' },
};

const valueRules: Rules = {
  'response-type-widened': { ...BREAKS, title: '`{subject}` may be of other types', meets: 'Values come that were never promised: {new}.', advice: 'Handle {new}.' },
  'response-type-narrowed': { ...WORKS, title: '`{subject}` is of fewer types', meets: narrower, advice: nothing },
  'response-integer-to-number': { ...HIDDEN, title: '`{subject}` may have fractions', meets: 'It was a whole number; TypeScript knows one type of number.', advice: 'Check counts and sums that rely on whole numbers.' },
  'response-number-to-integer': { ...WORKS, least: 'patch', title: '`{subject}` is a whole number', meets: narrower, advice: nothing },
  'response-null-added': { ...BREAKS, title: '`{subject}` may be null', meets: 'Null comes where a value was.', advice: 'Handle null.' },
  'response-null-removed': { ...STRICT, title: '`{subject}` is never null', meets: narrower, advice: 'Give fixtures a value.' },
  'response-enum-added': { ...WORKS, title: '`{subject}` may have further values', meets: 'Types of responses take values that come later.', advice: 'Handle what is new in {new}.' },
  'response-enum-removed': { ...WORKS, title: '`{subject}` has fewer values', meets: 'Code for those that are gone never runs.', advice: 'Remove it.' },
  'response-enum-renamed': { ...HIDDEN, title: 'values of `{subject}` have come for others', meets: 'Code for values that are gone compiles, and never runs.', advice: 'Compare with {new}, no longer with {old}.' },
  'response-enum-closed': { ...WORKS, title: '`{subject}` has listed values', meets: narrower, advice: nothing },
  'response-enum-opened': { ...WORKS, title: '`{subject}` may have any value', meets: 'Types of responses took further values before.', advice: nothing },
  'response-enum-to-tag': { ...STOPS, title: '`{subject}` has one value', meets: 'Comparisons with any other do not compile.', advice: 'Remove the code for other values.' },
  'response-tag-changed': { ...BREAKS, title: 'the tag `{subject}` has changed', meets: 'An old build looks for {old} and finds {new}.', advice: 'Compare with {new}.' },
  'response-tag-joined': { ...HIDDEN, title: 'the tag `{subject}` has further values', meets: 'What always held one value may hold another; the source compiles and takes it for the first.', advice: 'Handle each of {new}.' },
  'response-tag-opened': { ...HIDDEN, title: 'the tag `{subject}` may have any value', meets: 'What always held {old} may hold anything.', advice: 'Check it before you rely on it.' },
  'response-format-added': { ...WORKS, least: 'patch', title: 'the format of `{subject}` is stated', meets: narrower, advice: nothing },
  'response-format-changed': { ...HIDDEN, title: '`{subject}` is of another format', meets: 'Code that reads {old} meets {new}; both are texts to TypeScript.', advice: 'Read `{subject}` as {new}.' },
  'response-format-removed': { ...UNSURE, title: 'the format of `{subject}` is not stated any more', meets: 'It was {old}; what comes now is not said.', advice: 'Check it before you parse it.' },
  'response-format-of-number': { ...UNSURE, title: '`{subject}` may be a larger number', meets: 'It may leave the range that it had.', advice: 'Check where it is stored.' },
  'response-bound-tightened': { ...WORKS, least: 'patch', title: '`{subject}` keeps within closer bounds', meets: narrower, advice: nothing },
  'response-bound-loosened': { ...UNSURE, title: '`{subject}` may leave the bounds that it had', meets: 'Values beyond {old} may come.', advice: 'Check code that relies on the bound.' },
  'response-default-changed': { ...WORKS, least: 'patch', title: 'the default of `{subject}` has changed', meets: 'No client fills it in.', advice: nothing },
  'response-default-added': { ...WORKS, least: 'patch', title: 'the default of `{subject}` is stated', meets: 'No client fills it in.', advice: nothing },
  'response-default-removed': { ...WORKS, least: 'patch', title: 'the default of `{subject}` is not stated any more', meets: 'No client fills it in.', advice: nothing },
  'response-unit-changed': {
    wire: 'ok',
    compile: 'breaks',
    behaviour: 'differs',
    unnoticed: true,
    title: '`{subject}` counts {new}, no longer {old}',
    meets: 'The same number means another amount. Code with plain numbers compiles all the same.',
    advice: 'Convert where you read it, with `billing-clients/money` for instance.',
  },
  'response-unit-added': { ...WORKS, title: 'the unit of `{subject}` is stated', meets: 'It counts {new}.', advice: 'Check that you took it for {new}.' },
  'response-unit-removed': { wire: 'ok', compile: 'ok', behaviour: 'differs', title: 'the unit of `{subject}` is not stated any more', meets: 'What a number means is not said; it was {old}.', advice: 'Find out the unit before you rely on the number.' },
  'response-deprecated': { ...WORKS, title: '`{subject}` is deprecated', meets: 'It still comes; editors cross it out.', advice: 'Plan to do without it.' },
  'response-restored': { ...WORKS, least: 'patch', title: '`{subject}` is not deprecated any more', meets: 'Editors do not cross it out.', advice: nothing },
  'response-keyword-changed': { ...UNSURE, title: 'what `{subject}` may be has changed', meets: 'A keyword that no other rule knows differs.', advice: 'Compare {old} with {new}.' },
};

export const responseRules: Rules = { ...statusRules, ...memberRules, ...valueRules };
