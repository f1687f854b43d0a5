import { code, html } from '../../html.ts';
import { page } from '../../site/frame/page.ts';
import type { Site } from '../../site/frame/top.ts';

/** What a reader sees at an address below `/docs/` that has no page. */
export const missingPage = (site: Site, name: string): string => {
  // The address may lie in any folder, so what it loads is named from the root of the host.
  const rooted: Site = { root: '/docs/', nav: site.nav, contract: site.contract };
  return page({
    title: 'No such page',
    description: 'This address of the docs has no page.',
    site: rooted,
    trail: [{ text: 'No such page' }],
    main: html`<h1>No such page</h1>
      <p>
        These docs have no page ${code(name)}. The header leads to all that there are. The contract report is among them
        once ${code('npm test')} has left one.
      </p>`,
  });
};
