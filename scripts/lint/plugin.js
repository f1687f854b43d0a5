import { examplesHaveStanding } from './examples-have-standing.js';
import { operationHasOneTag, operationIdHasWords } from './operations.js';
import { pathsEndPlainly } from './paths-end-plainly.js';

/** The rules of Redocly that hold our specs to one style. What a spec may say at all is for `scripts/spec/dialect.ts`. */
export default function plugin() {
  return {
    id: 'billing',
    rules: {
      oas3: {
        'examples-have-standing': examplesHaveStanding,
        'operation-has-one-tag': operationHasOneTag,
        'operation-id-has-words': operationIdHasWords,
        'paths-end-plainly': pathsEndPlainly,
      },
    },
  };
}
