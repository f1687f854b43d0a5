import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

// On Windows, the one that comes with Git.
const SHELL = process.platform === 'win32' ? 'sh' : '/bin/sh';

/** Runs a script in a POSIX shell, with these variables and no others; returns its output. */
export const runShell = async (script: string, env: Readonly<Record<string, string | undefined>>): Promise<string> => {
  const shell = spawn(SHELL, ['-s'], { env });
  const failed = new Promise<never>((_, reject) =>
    shell.on('error', (cause) =>
      reject(
        new Error(`There is no ${SHELL}, by which the samples for curl are run: run the tests where there is one.`, {
          cause,
        }),
      ),
    ),
  );
  const ended = new Promise<number | null>((resolve) => shell.on('exit', resolve));
  // A shell that ends early closes its input.
  shell.stdin.on('error', () => {}).end(script);
  const all = Promise.all([ended, text(shell.stdout), text(shell.stderr)]);
  const [code, printed, complaints] = await Promise.race([all, failed]);
  if (code !== 0) throw new Error(complaints.trim() || `The shell ended with ${code}.`);
  return printed;
};

/** Quotes a text for a shell script. */
export const quoted = (word: string): string => `'${word.replaceAll("'", `'"'"'`)}'`;

const PROBE = `command -v curl >/dev/null || {
  echo 'curl is not installed, but its samples have to run: install it, as by apt-get install curl.' >&2
  exit 127
}`;

const END = '--- end of a sample ---';

/** Runs curl samples one after the other in one shell; returns the output of each. */
export const runCurl = async (
  programs: readonly { readonly source: string; readonly env: Readonly<Record<string, string>> }[],
  path = process.env['PATH'],
): Promise<string[]> => {
  const steps = programs.map(({ source, env }) => {
    const exports = Object.entries(env).map(([name, value]) => `export ${name}=${quoted(value)}`);
    return [...exports, source, `printf '%s' ${quoted(END)}`].join('\n');
  });
  // No curlrc file and no proxy of the user may change what curl does.
  const env = { PATH: path, CURL_HOME: '/nonexistent', HOME: '/nonexistent', no_proxy: '*' };
  return (await runShell([PROBE, ...steps].join('\n'), env)).split(END).slice(0, -1);
};
