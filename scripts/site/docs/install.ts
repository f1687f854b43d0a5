import manifest from '../../../package.json' with { type: 'json' };

/** How the package is installed; the registry of npm does not have it. */
export const install = `npm install ./${manifest.name}-${manifest.version}.tgz`;
