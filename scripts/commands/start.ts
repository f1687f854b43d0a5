import { fileURLToPath } from 'node:url';
import { specsFolder } from '../apis.ts';
import { command, onOrphaned, outliveRejections, portOf, refuseNames, type Given } from '../command.ts';
import { listenOn } from '../serve/mock/listen.ts';

const help = `
The workbench: regenerates what is stale, checks the ledgers, serves mocks and documentation of all APIs,
makes a first call to each, then regenerates and reports on each save in specs/.

  npm start                    on http://127.0.0.1:4010
  npm start -- --port N        on another port; 0 selects a free one

Press Ctrl-C to stop.
`;

const run = async ({ values, names }: Given): Promise<number> => {
  const port = portOf(values['port']);
  refuseNames('npm start', names);
  // Nothing to close yet.
  let stop = (): void => process.exit(0);
  const end = (): void => stop();
  process.once('SIGINT', end).once('SIGTERM', end);
  onOrphaned(end);
  // Check the port first, because loading takes seconds.
  await (await listenOn(port, '127.0.0.1')).close();
  console.log('Loading the generator and the mock …\n');
  const { startWorkbench } = await import('../serve/workbench/workbench.ts');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const generated = fileURLToPath(new URL('../../generated', import.meta.url));
  outliveRejections();
  const workbench = await startWorkbench({ specs: specsFolder, generated, port, print: console.log, root });
  stop = () => void workbench.close();
  return 0;
};

await command(help, { port: { type: 'string' } }, run);
