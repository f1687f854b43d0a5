import { isSuccess } from '../../spec/model/responses.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import { callOf, isShowable, type Subject } from './call.ts';
import { printCurl } from './curl.ts';
import { printPython } from './python.ts';
import { printTypeScript, printWalk } from './typescript.ts';

/** A sample in the format of Redoc's `x-codeSamples`. */
export interface Sample {
  /** The language for highlighting. */
  readonly lang: string;
  /** The label of its tab. */
  readonly label: string;
  readonly source: string;
}

export interface OperationSamples {
  readonly operationId: string;
  readonly samples: readonly Sample[];
}

interface Language {
  readonly lang: string;
  readonly label: string;
  /** Returns `undefined` if it has no sample for the operation. */
  readonly print: (subject: Subject) => string | undefined;
}

const answersWithBody = ({ operation }: Subject): boolean => operation.answers.find(isSuccess)?.form !== 'undescribed';

const LANGUAGES: readonly Language[] = [
  { lang: 'TypeScript', label: 'TypeScript', print: printTypeScript },
  { lang: 'TypeScript', label: 'TypeScript, all pages', print: printWalk },
  { lang: 'Shell', label: 'curl', print: (subject) => printCurl(callOf(subject)) },
  { lang: 'Python', label: 'Python', print: (subject) => printPython(callOf(subject), answersWithBody(subject)) },
];

/** The samples of one operation; none if a required argument has no example. */
export const samplesFor = (subject: Subject): readonly Sample[] =>
  isShowable(subject.operation)
    ? LANGUAGES.flatMap(({ lang, label, print }) => {
        const source = print(subject);
        return source === undefined ? [] : [{ lang, label, source }];
      })
    : [];

/**
 * The samples of each operation whose required arguments have examples.
 *
 * `baseUrl` replaces the documented server. For an API that documents none, samples read it from an environment variable.
 */
export function samplesOf(api: ApiModel, baseUrl?: string): readonly OperationSamples[] {
  return api.operations
    .filter(isShowable)
    .map((operation) => ({ operationId: operation.id, samples: samplesFor({ api, operation, baseUrl }) }));
}
