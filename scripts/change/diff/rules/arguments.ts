import { BREAKS, CURED, STOPS, WORKS, type Rules } from './rule.ts';

const nothing = 'Nothing to do.';

/** Rules for the arguments of an operation, apart from their values. */
export const argumentRules: Rules = {
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
  'body-encoding-changed': {
    ...CURED,
    title: 'the parts of the body are written otherwise',
    meets: 'An old build writes them as {old}, and is misunderstood.',
    advice: 'Build again with the new client; the source stays as it is.',
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
