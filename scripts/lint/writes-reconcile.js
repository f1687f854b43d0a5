import { argumentsOf, dataOf, isSafe, memberOf, operationsOf, resolved } from './lookup.js';

const undeclared =
  'The operation changes something, and does not say what can tell after an unknown outcome: add `x-reconcile` with a `read`, or with `none` and why.';

/** The problems of a declaration that names a read. */
function* problemsOf(root, found, all) {
  const declared = found.operation['x-reconcile'];
  const read = all.find(({ operation }) => operation.operationId === declared.read);
  if (!read || !isSafe(read)) return yield `The read \`${declared.read}\` is no safe operation: name one that is.`;
  const takes = argumentsOf(root, found);
  for (const [name, { required }] of argumentsOf(root, read)) {
    if (required && !takes.has(name))
      yield `The read needs \`${name}\`, which the operation does not take: name another.`;
  }
  const data = dataOf(root, read.operation);
  const list = declared.items && memberOf(root, data, declared.items);
  if (declared.items && list?.type !== 'array')
    return yield `The \`items\` \`${declared.items}\` lead to no array: mend the path.`;
  if (declared.more && !memberOf(root, data, declared.more))
    yield `The \`more\` \`${declared.more}\` leads to nothing: mend the path.`;
  const one = list ? resolved(root, list.items) : data;
  const compared = {
    ...declared.arguments,
    ...declared.constants,
    ...(declared.created && { [declared.created]: true }),
  };
  for (const path of Object.keys(compared)) {
    if (!memberOf(root, one, path))
      yield `The member \`${path}\` is not in what \`${declared.read}\` reads: mend the path.`;
  }
  for (const name of Object.values(declared.arguments ?? {})) {
    if (!takes.has(name)) yield `The operation has no argument \`${name}\` to compare with: mend the name.`;
  }
}

/** Every operation that changes something says what can tell after an unknown outcome, and what it names is there. */
export const writesReconcile = () => ({
  Root(root, { report, location }) {
    const all = operationsOf(root);
    for (const found of all.filter((one) => !isSafe(one))) {
      const declared = found.operation['x-reconcile'];
      if (!declared) report({ message: undeclared, location: location.child(found.at).key() });
      if (!declared?.read) continue;
      for (const message of problemsOf(root, found, all)) {
        report({ message, location: location.child([...found.at, 'x-reconcile']) });
      }
    }
  },
});
