import { BREAKS, STRICT, WORKS, type Rules } from './rule.ts';

const nothing = 'Nothing to do.';

/** Rules for the statuses of an operation and their responses. */
export const statusRules: Rules = {
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
  'success-status-removed': {
    ...STRICT,
    title: '{old} is not a success any more',
    meets: 'It does not come.',
    advice: 'Remove its case.',
  },
  'error-status-added': {
    ...STRICT,
    title: 'the error {new} is described',
    meets: 'It was `unexpected`, and is `api` with its status; exhaustive switches miss a case.',
    advice: 'Handle {new}.',
  },
  'error-status-removed': {
    ...STRICT,
    title: 'the error {old} is not described any more',
    meets: 'If it comes, it is `unexpected`; exhaustive switches have a case too many.',
    advice: 'Remove its case.',
  },
  'response-body-undescribed': {
    ...BREAKS,
    title: 'the body of `{subject}` is not described any more',
    meets: 'Nothing is promised of it: `unknown` in place of {old}.',
    advice: 'Check what comes before you read it.',
  },
  'response-body-described': {
    ...WORKS,
    title: 'the {subject} is described',
    meets: 'It is {new} in place of `unknown`.',
    advice: nothing,
  },
  'response-media-changed': {
    ...BREAKS,
    title: 'the {subject} is of another media type',
    meets: 'It cannot be read as before.',
    advice: 'Read {new}.',
  },
  'response-media-respelled': {
    ...WORKS,
    title: 'the {subject} is of another media type',
    meets: 'It is read as before.',
    advice: nothing,
  },
  'header-added': { ...WORKS, title: 'the {subject} is described', meets: 'It can be read.', advice: nothing },
  'header-removed': {
    ...BREAKS,
    title: 'the {subject} is not described any more',
    meets: 'It may be missing.',
    advice: 'Do without it.',
  },
};
