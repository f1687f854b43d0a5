import { fileURLToPath } from 'node:url';
import { specsFolder } from './apis.ts';
import { command } from './command.ts';
import { buildValidators } from './validators/validators.ts';

const help = `
Compiles dist/generated/<api>/validators/ from the schemas of specs/<api>/openapi.yaml.
The last part of npm run build.
`;

await command(help, {}, async () => {
  await buildValidators(specsFolder, fileURLToPath(new URL('../dist/generated', import.meta.url)));
  return 0;
});
