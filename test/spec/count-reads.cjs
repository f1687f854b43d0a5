// Preloaded into a program: counts how often each file of specs/ is read and parsed since the counts were last taken.
const fs = require('node:fs');
const { register, syncBuiltinESMExports } = require('node:module');
const { pathToFileURL } = require('node:url');
const fastYaml = require('js-yaml');
const yaml = require('yaml');

let counts = {};
const files = new Map();

const count = (what, file) => {
  counts[`${what} ${file}`] = (counts[`${what} ${file}`] ?? 0) + 1;
};

const noted = (path, text) => {
  const [, file] = /[\\/]specs[\\/](.+)$/.exec(String(path)) ?? [];
  if (file === undefined) return text;
  files.set(String(text), file);
  count('read', file);
  return text;
};

const { readFile } = fs.promises;
fs.promises.readFile = async (path, ...rest) => noted(path, await readFile(path, ...rest));
const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => noted(path, readFileSync(path, ...rest));
syncBuiltinESMExports();

// If the fast parser throws, nothing is counted: the strict parser then parses the text.
for (const [library, name] of [
  [fastYaml, 'load'],
  [yaml, 'parse'],
  [yaml, 'parseDocument'],
]) {
  const parse = library[name];
  library[name] = (text, ...rest) => {
    const value = parse(text, ...rest);
    if (files.has(text)) count('parsed', files.get(text));
    return value;
  };
}

// Makes imports resolve to the CommonJS module that is counted here, not to the ES module of the library.
const counted = { url: pathToFileURL(require.resolve('js-yaml')).href, format: 'commonjs', shortCircuit: true };
const hook = `export const resolve = (name, context, next) =>
  name === 'js-yaml' ? ${JSON.stringify(counted)} : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

globalThis.takeCounts = () => {
  const taken = counts;
  counts = {};
  files.clear();
  return taken;
};
