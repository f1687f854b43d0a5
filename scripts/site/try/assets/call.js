// The TypeScript call that makes a request, from the values that were sent.
globalThis.callOf = ({ method, headers, body }, template, request, base) => {
  const url = new URL(request.url);
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const pattern = template.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '([^/]+)');
  const values = new RegExp(`${pattern}$`).exec(url.pathname.slice(new URL(base).pathname.length - 1)) ?? [];
  const plain = (text) => (/^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(text) ? JSON.parse(text) : text);
  const args = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index + 1] ?? '')]));
  for (const name of new Set(url.searchParams.keys())) {
    const all = url.searchParams.getAll(name).map(plain);
    args[name] = all.length > 1 ? all : all[0];
  }
  for (const name of headers) if (request.headers?.[name] !== undefined) args[name] = request.headers[name];
  let sent = request.body;
  try {
    sent = JSON.parse(request.body);
  } catch {}
  if (body === 'fields') Object.assign(args, sent);
  else if (body !== undefined && sent !== undefined) args.body = sent;
  const key = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
  const literal = (value, indent) => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const list = Array.isArray(value);
    const items = Object.entries(value).map(
      ([name, item]) => `${indent}  ${list ? '' : `${key(name)}: `}${literal(item, `${indent}  `)},\n`,
    );
    const [open, close] = list ? '[]' : '{}';
    return items.length > 0 ? `${open}\n${items.join('')}${indent}${close}` : `${open}${close}`;
  };
  return `await ${method}(${Object.keys(args).length > 0 ? literal(args, '') : ''});`;
};
