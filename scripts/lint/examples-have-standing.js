const standings = ['documented', 'invented'];

const misnamed = (name) =>
  `The example \`${name}\` does not say where it comes from: name it \`documented\` if the page shows it, else \`invented\`.`;

/** Every 2xx with a body has an example, and an example of a body says by its name whether the page shows it. */
export const examplesHaveStanding = () => ({
  MediaType({ examples = {} }, { report, location }) {
    for (const name of Object.keys(examples)) {
      if (!standings.includes(name))
        report({ message: misnamed(name), location: location.child(['examples', name]).key() });
    }
  },
  // From here and not from `Response`, which is visited once under the first status that uses it.
  Responses(responses, { report, location, resolve }) {
    for (const [status, response] of Object.entries(responses)) {
      if (!status.startsWith('2')) continue;
      for (const [type, media] of Object.entries(resolve(response).node?.content ?? {})) {
        if (standings.some((name) => name in (media.examples ?? {}))) continue;
        const message = `The ${status} answer has no example of its ${type} body: add one under \`examples\`, as \`documented\` or \`invented\`.`;
        report({ message, location: location.child([status]) });
      }
    }
  },
});
