/** A port as a command line gives it; 0 takes a free one. `undefined` for what is no port. */
export const parsePort = (text: string): number | undefined => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? port : undefined;
};
