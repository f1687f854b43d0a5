/** Ends a script that npm's shell has left behind: the shell dies of a SIGTERM without handing it on. */
export const onOrphaned = (end: () => void): void => {
  const { ppid } = process;
  const check = (): void => (process.ppid === ppid ? undefined : end());
  if (process.env['npm_lifecycle_event'] !== undefined) setInterval(check, 250).unref();
};
