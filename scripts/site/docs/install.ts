import manifest from '../../../package.json' with { type: 'json' };

/** The install command, for a tarball since the package is not in the npm registry. */
export const install = `npm install ./${manifest.name}-${manifest.version}.tgz`;
