import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { compiler } from './tools.ts';

/** A problem that the compiler reports in a file. */
interface Diagnostic {
  readonly text: string;
}

/** A client of the compiler's language server, as an editor has. */
export interface Editor {
  /** The names that complete a text at an offset. */
  readonly completions: (file: string, text: string, offset: number) => Promise<readonly string[]>;
  /** The problems that are reported when a file is opened. */
  readonly problems: (file: string) => Promise<readonly string[]>;
  readonly close: () => void;
}

interface Response {
  readonly type: string;
  readonly request_seq: number;
  readonly body?: unknown;
}

/** Starts the language server of a compiler, in a folder. */
export const startEditor = (version: string, cwd: string): Editor => {
  const args = [compiler(version, 'lib/tsserver.js'), '--disableAutomaticTypingAcquisition'];
  const server = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (body: unknown) => void>();
  let last = 0;
  createInterface(server.stdout).on('line', (line) => {
    if (!line.startsWith('{')) return;
    const { type, request_seq: id, body } = JSON.parse(line) as Response;
    if (type === 'response') waiting.get(id)?.(body);
  });
  const send = (command: string, given: object): number => {
    server.stdin.write(`${JSON.stringify({ seq: ++last, type: 'request', command, arguments: given })}\n`);
    return last;
  };
  const ask = (command: string, given: object): Promise<unknown> =>
    new Promise((resolve) => void waiting.set(send(command, given), resolve));
  return {
    completions: async (file, text, offset) => {
      send('open', { file, fileContent: text });
      const body = (await ask('completionInfo', { file, line: 1, offset })) as { entries?: { name: string }[] };
      return (body?.entries ?? []).map(({ name }) => name);
    },
    problems: async (file) => {
      send('open', { file });
      const [syntax, meaning] = (await Promise.all(
        ['syntacticDiagnosticsSync', 'semanticDiagnosticsSync'].map((command) => ask(command, { file })),
      )) as Diagnostic[][];
      send('close', { file });
      return [...(syntax ?? []), ...(meaning ?? [])].map(({ text }) => text);
    },
    close: () => void server.kill(),
  };
};
