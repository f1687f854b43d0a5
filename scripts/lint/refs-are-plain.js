/** A spec is one file, so no `$ref` leaves it; and beside a `$ref` stands nothing, which tools disagree how to read. */
export const refsArePlain = () => ({
  ref(reference, { report, location }) {
    const { $ref, ...siblings } = reference;
    if (!$ref.startsWith('#/')) {
      const message = `The \`$ref\` \`${$ref}\` leaves the file: copy what it names under \`components\` and point there, \`#/components/…\`.`;
      report({ message, location: location.child('$ref') });
    }
    for (const key of Object.keys(siblings)) {
      const message = `The \`${key}\` beside a \`$ref\` is read by some tools and not by others: move it to what the \`$ref\` names.`;
      report({ message, location: location.child([key]).key() });
    }
  },
});
