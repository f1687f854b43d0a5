// Prints the TypeScript call for a request, from the values that were sent.
// The symbol marks values that are already code.
const written = Symbol('written');

globalThis.callOf = ({ method, headers, body, form }, template, request, base) => {
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
  // Files are given as text.
  const files = Object.entries(form?.notations ?? {}).flatMap(([name, { file }]) => (file ? [name] : []));
  const source = (text) => ({ [written]: text });
  const asFile = (text, name) => source(`new File([${JSON.stringify(text)}], ${JSON.stringify(name)})`);
  if (body === 'fields')
    for (const [name, value] of Object.entries(sent ?? {}))
      args[name] = !files.includes(name)
        ? value
        : Array.isArray(value)
          ? value.map((each) => asFile(each, name))
          : asFile(value, name);
  else if (body !== undefined && sent !== undefined) args.body = sent;
  const key = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
  const literal = (value, indent) => {
    if (value?.[written] !== undefined) return value[written];
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
