import { shown } from '../../scripts/site/measured/plot.ts';
import type { Results } from '../../scripts/site/measured/results.ts';

/** The beginning of the line with the figures in the README. */
const BEGINNING = 'Measured side by side: ';

const medianIn = ({ measures }: Results, measure: string, figure: string, subject: string): number =>
  measures
    .find(({ name }) => name === measure)
    ?.figures.find(({ name }) => name === figure)
    ?.ratios.find((ratio) => ratio.subject === subject)?.median ?? NaN;

/** The line of the README, with the figures that users notice first. */
export const lineOf = (results: Results): string => {
  const latency = (subject: string): number => medianIn(results, 'call', 'latency', subject);
  const bytes = (subject: string): number => medianIn(results, 'bundle', 'bytes', subject);
  const [own, vendor, resource] = ['billing-clients', 'cloudflare', 'cloudflare, one resource'];
  return [
    `${BEGINNING}one call takes ${shown(latency(own))} times a bare \`fetch\`,`,
    `${shown(latency(own) / latency(vendor))} times the vendor's own package,`,
    `and ${shown(bytes(own) / bytes(vendor))} times its bytes in a bundle, or ${shown(bytes(own) / bytes(resource))} times those of the one resource.`,
  ].join(' ');
};

/** The README with a new line in place of its old one. */
export const withLine = (readme: string, results: Results): string =>
  readme
    .split('\n')
    .map((line) => (line.startsWith(BEGINNING) ? lineOf(results) : line))
    .join('\n');
