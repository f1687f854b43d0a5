import { examplesHaveStanding } from './examples-have-standing.js';
import { operationHasOneTag, operationIdHasWords } from './operations.js';
import { pathsEndPlainly } from './paths-end-plainly.js';

/** Redocly rules for the style of our specs. Which keywords a spec may use is defined in `scripts/spec/dialect.ts`. */
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
