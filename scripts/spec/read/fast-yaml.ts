import { boolCoreTag, defineScalarTag, FAILSAFE_SCHEMA, load, NOT_RESOLVED, nullCoreTag } from 'js-yaml';

/** What parsers of YAML may read differently. A match in plain text costs only time: the strict parser decides then. */
const DOUBTFUL: readonly RegExp[] = [
  // Tabs, carriage returns and other characters that some versions of YAML treat differently.
  /[^\P{Cc}\n]|[\u2028\u2029\uFEFF]/u,
  // Directives and markers of documents.
  /^(?:%|---|\.\.\.)/m,
  // Anchors, aliases, tags and explicit keys, where a node may start.
  /(?:^|[-?] |[:,[{]) *(?:[&*!%]|\?(?:\s|$))/m,
  // Texts that say by how much they are indented.
  /[|>][-+]?\d/,
  // Escaped characters, which may be half of a surrogate pair.
  /\\[uUxN_LP]/,
  /__proto__/,
];

/** What any version of YAML may read as a number. */
const NUMERIC = /^[-+]?(?:(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?|0x[\da-f_]+|0o[0-7_]+|0b[01_]+|\.inf|\.nan)$/i;
/** Decimal numbers that all of them read alike, with as many digits as a number can hold. */
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const number = defineScalarTag('tag:yaml.org,2002:float', {
  implicit: true,
  // Only for writing.
  identify: () => false,
  resolve: (source) => {
    if (!NUMERIC.test(source)) return NOT_RESOLVED;
    if (DECIMAL.test(source) && source.length <= 15) return Number(source);
    throw new Error(`${source} is a doubtful number`);
  },
});

const SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag, number);

/** Keys that some parsers do not read as strings; statuses and their ranges are the same string for all of them. */
const DOUBTFUL_KEY = /^(?:|~|<<|null|true|false|infinity|nan|[-+.\d].*)$/i;
const STATUS = /^(?:[1-9]\d{0,8}|[1-5]XX)$/;

const isDoubtful = (value: unknown): boolean => {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(isDoubtful);
  return Object.entries(value).some(([key, each]) => (DOUBTFUL_KEY.test(key) && !STATUS.test(key)) || isDoubtful(each));
};

/**
 * The value of YAML that leaves nothing to interpretation, or `undefined`. Several times as fast as the parser that
 * keeps the place of each node, and makes as little garbage as the value itself.
 */
export const fastYaml = (text: string): { readonly value: unknown } | undefined => {
  if (DOUBTFUL.some((pattern) => pattern.test(text))) return undefined;
  try {
    const value = load(text, { schema: SCHEMA });
    return isDoubtful(value) ? undefined : { value };
  } catch {
    // The strict parser names the mistake and its line.
    return undefined;
  }
};
