import { argumentsOf, dataOf, memberOf, operationsOf } from './lookup.js';

const inputs = ['argument', 'size'];
const members = ['items', 'cursor', 'more', 'pages', 'count'];

/** What is wrong with each part of a pager, by its name. */
function* problemsOf(root, found) {
  const pager = found.operation['x-pager'];
  const takes = argumentsOf(root, found);
  const data = dataOf(root, found.operation);
  const numbered = pager.more === undefined;
  for (const part of inputs.filter((name) => name in pager)) {
    const schema = takes.get(pager[part])?.schema;
    if (!schema) yield [part, 'is no argument of the operation: name one of its parameters'];
    else if (numbered && schema.type !== 'integer') yield [part, 'is no integer: only integers number and size pages'];
    else if (part === 'size' && schema.default === undefined)
      yield [part, 'has no default: without it a page that is not the last cannot be told'];
    else if (numbered && part === 'argument' && (schema.default ?? 1) !== 1)
      yield [part, 'does not begin at 1: a client counts pages from there'];
  }
  for (const part of members.filter((name) => name in pager)) {
    const schema = memberOf(root, data, pager[part]);
    if (!schema) yield [part, 'leads to nothing in the 2xx answer: mend the path'];
    else if (part === 'items' && schema.type !== 'array')
      yield [part, 'leads to no array: name the one with the items'];
  }
}

/** What a pager names is there: its arguments among those of the operation, its members in the answer. */
export const pagersFit = () => ({
  Root(root, { report, location }) {
    for (const found of operationsOf(root).filter(({ operation }) => operation['x-pager'])) {
      for (const [part, problem] of problemsOf(root, found)) {
        const message = `The pager's \`${part}\` \`${found.operation['x-pager'][part]}\` ${problem}.`;
        report({ message, location: location.child([...found.at, 'x-pager', part]) });
      }
    }
  },
});
