import { bodiesAreNamed } from './bodies-are-named.js';
import { examplesHaveStanding } from './examples-have-standing.js';
import { extensionsAreKnown } from './extensions-are-known.js';
import { operationHasOneTag, operationIdHasWords } from './operations.js';
import { pagersFit } from './pagers-fit.js';
import { pathsEndPlainly } from './paths-end-plainly.js';
import { refsArePlain } from './refs-are-plain.js';
import { schemaDialect } from './schema-dialect.js';
import { schemaKeywordsAreKnown } from './schema-keywords-are-known.js';
import { writesReconcile } from './writes-reconcile.js';

/** The rules of Redocly that hold our specs to what the generator, the mock and the ledger rely on. */
export default function plugin() {
  return {
    id: 'billing',
    rules: {
      oas3: {
        'bodies-are-named': bodiesAreNamed,
        'examples-have-standing': examplesHaveStanding,
        'extensions-are-known': extensionsAreKnown,
        'operation-has-one-tag': operationHasOneTag,
        'operation-id-has-words': operationIdHasWords,
        'pagers-fit': pagersFit,
        'paths-end-plainly': pathsEndPlainly,
        'refs-are-plain': refsArePlain,
        'schema-dialect': schemaDialect,
        'schema-keywords-are-known': schemaKeywordsAreKnown,
        'writes-reconcile': writesReconcile,
      },
    },
  };
}
