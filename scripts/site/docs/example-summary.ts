import type { Place } from '../../spec/nodes.ts';

const SUMMARIES: Readonly<Record<string, string>> = { documented: 'from a source', invented: 'made up by us' };

/** Gives an example the summary that pages with selectable examples show instead of its key. */
export const summarize = ({ kind, node, pointer }: Place): void => {
  const summary = kind === 'example' && SUMMARIES[pointer.split('/').at(-1) ?? ''];
  if (summary) node['summary'] = summary;
};
