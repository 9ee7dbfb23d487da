// Compiles lumen by day and by night into one style sheet, which follows the system's preference.
//   mvn dependency:unpack -Dartifact=org.primefaces:primefaces-themes:15.0.12:jar:sources \
//       -DoutputDirectory=<sources>
//   npm install && npm run theme -- <sources>
import { compile } from 'sass';
import { mkdirSync, writeFileSync } from 'node:fs';

const sources = process.argv[2];
const target = new URL('../webapp/resources/primefaces-lumen/theme.css', import.meta.url);

function styles(name) {
  const result = compile(new URL(`${name}.scss`, import.meta.url).pathname, {
    loadPaths: [sources],
    style: 'compressed',
    charset: false,
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  });
  return result.css;
}

mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target,
  `@media not all and (prefers-color-scheme:dark){${styles('lumen-light')}}\n`
  + `@media (prefers-color-scheme:dark){${styles('lumen-dark')}}\n`);
