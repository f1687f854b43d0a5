import { expect, test } from 'vitest';
import { HELP } from '../../examples/month-end/arguments.ts';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { credentialVariable } from '../../scripts/spec/model/variables.ts';

test.each(await apiNames(specsFolder))(
  'the credential of %s is in the environment variable that its code samples read',
  async (api) => {
    const { model } = await readSpec(specsFolder, api);
    const named = model.credentials.map((parts) =>
      Object.entries(parts).map(([part, carrier]) => credentialVariable(model, part, carrier)),
    );
    expect(named.filter((names) => names.every((name) => new RegExp(`\\b${name}\\b`).test(HELP)))).toHaveLength(1);
  },
);
