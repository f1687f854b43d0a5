import { escape } from '../../html.ts';
import { asset } from './html.ts';
import { head, seal } from './csp.ts';

/** What differs between the pages that are ours from end to end. */
export interface Shell {
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

const style = `${asset('marks.css')}\n${asset('page.css')}`;

const words = {
  made: 'Made from the specs and ledgers of billing-clients. These pages ask no other host for anything.',
};

/** A page of ours, sealed. */
export const shell = ({ title, description, body }: Shell): string =>
  seal(`<!doctype html>
<html lang="en">
<head>
${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escape(description)}">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
<footer><p>${words.made}</p></footer>
</body>
</html>
`);
