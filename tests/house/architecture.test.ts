import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'glob';
import ts from 'typescript';

/** Which rooms of `src` a room may import, besides itself and the files at the top of `src`. `docs/structure.md` draws it. */
const SEES: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  words: [],
  settings: ['domain'],
  polling: ['domain'],
  catalog: ['domain'],
  status: ['domain', 'settings', 'polling', 'words'],
  alerts: ['domain', 'settings', 'polling', 'words'],
  silences: ['domain', 'settings', 'polling', 'words'],
  incidents: ['domain', 'settings', 'polling', 'words', 'status', 'alerts', 'silences', 'catalog'],
  ui: ['domain', 'settings', 'words', 'status', 'alerts', 'silences', 'catalog', 'incidents'],
  pages: ['domain', 'settings', 'polling', 'words', 'status', 'alerts', 'silences', 'catalog', 'incidents', 'ui'],
  extensions: ['domain', 'settings', 'polling', 'words', 'status', 'alerts', 'silences', 'incidents', 'ui'],
  datasource: ['domain', 'polling', 'status', 'ui'],
  statuspanel: ['domain', 'polling', 'status', 'ui'],
  operatorpanel: ['domain', 'ui'],
  app: ['domain', 'settings', 'words', 'status', 'alerts', 'silences', 'incidents', 'ui', 'pages'],
};
const NESTED = ['datasource', 'statuspanel', 'operatorpanel'];
/** Packages the rooms without a browser may use: none. */
const PURE = ['domain', 'catalog'];

interface Import {
  file: string;
  target: string;
  isDynamic: boolean;
  /** Types leave no trace in the bundle, so siblings may share them. */
  isType?: boolean;
}

const importsOf = (file: string): Import[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const isStatic = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    if (isStatic && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
      const isType = ts.isImportDeclaration(node) && node.importClause?.isTypeOnly === true;
      found.push({ file, target: node.moduleSpecifier.text, isDynamic: false, isType });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({ file, target: argument && ts.isStringLiteralLike(argument) ? argument.text : '', isDynamic: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const filesIn = (folder: string) =>
  globSync(`${folder}/**/*.{ts,tsx}`, { ignore: ['**/node_modules/**', '**/*.test.*', '**/testing/**'] });
const resolved = ({ file, target }: Import) => path.normalize(path.join(path.dirname(file), target));
/** `domain` of `src/domain/x.ts`; empty for files at the top of `src`. */
const roomOf = (file: string) => (file.split(path.sep).length > 2 ? (file.split(path.sep)[1] ?? '') : '');

const inSource = filesIn('src').flatMap(importsOf);
const relative = inSource.filter(({ target }) => target.startsWith('.'));

test('there is something to check', () => {
  expect(relative.length).toBeGreaterThan(100);
});

test('every room of src is drawn', () => {
  const rooms = new Set(
    filesIn('src')
      .map(roomOf)
      .filter((room) => room !== '')
  );
  expect([...rooms].filter((room) => SEES[room] === undefined)).toEqual([]);
});

test('imports point down', () => {
  const upward = relative.filter((one) => {
    const [from, to] = [roomOf(one.file), roomOf(resolved(one))];
    const isShared = one.isType === true && NESTED.includes(to);
    return from !== '' && to !== '' && from !== to && !isShared && !(SEES[from] ?? []).includes(to);
  });
  expect(upward.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('src imports nothing outside src', () => {
  const outside = relative.filter((one) => !resolved(one).startsWith(`src${path.sep}`));
  expect(outside.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('domain and catalogue use no package', () => {
  const packages = inSource.filter(({ file, target }) => PURE.includes(roomOf(file)) && !target.startsWith('.'));
  expect(packages.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

// A chunk of a nested plugin would be looked for in the wrong folder.
test('nested plugins are single chunks', () => {
  const seen = new Set<string>();
  const follow = (file: string): Import[] => {
    if (seen.has(file)) {
      return [];
    }
    seen.add(file);
    return importsOf(file).flatMap((one) => {
      const base = resolved(one);
      const next = one.target.startsWith('.')
        ? globSync([`${base}.ts`, `${base}.tsx`, `${base}/index.ts`]).flatMap(follow)
        : [];
      return one.isDynamic ? [one, ...next] : next;
    });
  };
  const entries = NESTED.flatMap((name) => globSync(`src/${name}/module.{ts,tsx}`));
  expect(entries).toHaveLength(NESTED.length);
  expect(entries.flatMap(follow).map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('the server imports of src only domain', () => {
  const wrong = filesIn('server/src')
    .flatMap(importsOf)
    .filter(({ target }) => target.startsWith('.'))
    .map((one) => ({ ...one, to: resolved(one) }))
    .filter(({ to }) => !to.startsWith('server') && !to.startsWith(path.join('src', 'domain')));
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('nobody imports demo or tests', () => {
  const wrong = [...inSource, ...filesIn('server/src').flatMap(importsOf)].filter(({ file, target }) =>
    /^(demo|tests)\//.test(target.startsWith('.') ? resolved({ file, target, isDynamic: false }) : target)
  );
  expect(wrong).toEqual([]);
});

// Copyleft of the strict kind cannot be part of an Apache-2.0 plugin.
test('no dependency of the plugin is under the AGPL', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  const licences = Object.keys(dependencies).map((name) => {
    const manifest: { license?: string } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    return `${name} ${manifest.license}`;
  });
  expect(licences.filter((licence) => /AGPL/.test(licence))).toEqual([]);
});

test('the entry, which Grafana loads with every page, imports nothing heavy', () => {
  const follow = (file: string): string[] =>
    importsOf(file)
      .filter(({ isDynamic }) => !isDynamic)
      .flatMap((one) =>
        one.target.startsWith('.')
          ? globSync([`${resolved(one)}.ts`, `${resolved(one)}.tsx`]).flatMap(follow)
          : [one.target]
      );
  expect([...new Set(follow('src/module.tsx'))].sort()).toEqual(['@grafana/data', '@grafana/runtime', 'react']);
});
