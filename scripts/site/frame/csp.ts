import { createHash } from 'node:crypto';
import { policyOf, type Markup } from '../../html.ts';

const elements = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))].flatMap(
    ([, attributes = '', text = '']) => (attributes.includes('application/json') ? [] : [text]),
  );

/** The CSP hashes of a page's inline elements with a given tag name. */
const hashes = (page: string, name: string): string[] => {
  const texts = elements(page, name).filter((text) => text !== '');
  return [...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`))];
};

/** A CSP that allows the page's inline scripts, files of the same site, and no other hosts. */
const policyFor = (page: string, style: string): string =>
  policyOf({
    script: [...hashes(page, 'script'), "'self'"].join(' '),
    style,
    img: 'data:',
    font: 'data:',
    connect: "'self'",
  });

/** Identifies our own pages among other files in the output folder. */
export const signature = '<meta name="generator" content="billing-clients docs">';

/** The policy is inserted after this tag. */
const place = '<meta charset="utf-8">';

/** The first lines in the head of a page, before it is sealed. */
export const head: Markup = {
  html: `${place}
${signature}
<link rel="icon" href="data:,">`,
};

/** Adds a CSP that allows only the site's own scripts and styles; with `makesStyles`, any inline style. */
export const seal = (page: string, { makesStyles = false } = {}): string => {
  const [before, ...after] = page.split(place);
  if (before === undefined || after.length === 0)
    throw new Error('A page without a place for its policy cannot get a CSP.');
  const policy = policyFor(page, makesStyles ? "'unsafe-inline'" : hashes(page, 'style').join(' ') || "'none'");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return [before, place, '\n', meta, after.join(place)].join('');
};
