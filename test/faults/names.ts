import dns from 'node:dns';

type Answer = (error: Error | null, ...found: unknown[]) => void;

/** Lets lookups of names under `.invalid` fail without a network, as every name server has to let them fail. */
export async function withoutNames<Value>(use: () => Promise<Value>): Promise<Value> {
  const { lookup } = dns;
  const offline = (hostname: string, options: dns.LookupOptions, answer: Answer) => {
    if (!hostname.endsWith('.invalid')) return lookup(hostname, options, answer);
    const details = { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname };
    process.nextTick(answer, Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), details));
  };
  Object.assign(dns, { lookup: offline });
  try {
    return await use();
  } finally {
    Object.assign(dns, { lookup });
  }
}
