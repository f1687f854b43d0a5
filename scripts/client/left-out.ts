import { apiNames, eachOf } from '../apis.ts';
import { backedIn } from './evidence.ts';

/** APIs without a client: why some cannot have one, and which only wait to be generated. */
export interface LeftOut {
  readonly refused: readonly string[];
  readonly waiting: readonly string[];
}

/** The APIs of a folder other than those that have been generated. */
export const leftOut = async (specs: string, generated: readonly string[]): Promise<LeftOut> => {
  const missing = (await apiNames(specs)).filter((api) => !generated.includes(api));
  const { good, refusals } = await eachOf(missing, backedIn(specs));
  return {
    refused: refusals.map(({ message }) => message),
    waiting: good.map((api) => `specs/${api} has no client yet: run npm run generate.`),
  };
};
