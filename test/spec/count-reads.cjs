// Preloaded into a command: counts how often each file of specs/ is read and parsed, and leaves the counts in $COUNTS.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const yaml = require('yaml');

const counts = {};
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

for (const name of ['parse', 'parseDocument']) {
  const parse = yaml[name];
  yaml[name] = (text, ...rest) => {
    if (files.has(text)) count('parsed', files.get(text));
    return parse(text, ...rest);
  };
}

process.on('exit', () => fs.writeFileSync(process.env.COUNTS, JSON.stringify(counts)));
