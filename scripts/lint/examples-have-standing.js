const standings = ['documented', 'invented'];

const misnamed = (name) =>
  `The example \`${name}\` does not say where it comes from: name it \`documented\` if the page shows it, else \`invented\`.`;

/** Every 2xx response with a body has an example in one of its media types; its name says whether the page shows it. */
export const examplesHaveStanding = () => ({
  MediaType({ examples = {} }, { report, location }) {
    for (const name of Object.keys(examples)) {
      if (!standings.includes(name))
        report({ message: misnamed(name), location: location.child(['examples', name]).key() });
    }
  },
  // Not in `Response`, which is visited only once, under the first status that uses it.
  Responses(responses, { report, location, resolve }) {
    for (const [status, response] of Object.entries(responses)) {
      if (!status.startsWith('2')) continue;
      const content = Object.entries(resolve(response).node?.content ?? {});
      const isShown = ([, { examples = {} }]) => standings.some((name) => name in examples);
      if (content.length === 0 || content.some(isShown)) continue;
      const message = `The ${status} answer has no example of its ${content[0][0]} body: add one under \`examples\`, as \`documented\` or \`invented\`.`;
      report({ message, location: location.child([status]) });
    }
  },
});
