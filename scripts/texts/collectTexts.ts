import { readFileSync } from 'node:fs';
import { globSync } from 'glob';
import ts from 'typescript';
import { PANELS, SECTIONS } from '../../src/catalog/catalog';
import { EXPORTER_FACTS, EXPORTER_IDS } from '../../src/catalog/coverage/exporterFacts';

/** A text of the user interface: its key and its English words. */
export interface Text {
  key: string;
  english: string;
  /** File it stands in. */
  file: string;
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

/** What stands between `<Trans>` tags, as i18next writes it: `{{ name }}` becomes `{{name}}`. */
const wordsOf = (element: ts.JsxElement): string => {
  const parts = element.children.map((child) => {
    if (ts.isJsxText(child)) {
      return child.text.replace(/\s*\n\s*/g, child.containsOnlyTriviaWhiteSpaces ? '' : '\n');
    }
    const property =
      ts.isJsxExpression(child) && child.expression !== undefined && ts.isObjectLiteralExpression(child.expression)
        ? child.expression.properties[0]
        : undefined;
    if (property?.name === undefined || !ts.isIdentifier(property.name)) {
      throw new Error(`Only words and {{ values }} are understood inside <Trans>: ${element.getText()}`);
    }
    return `{{${property.name.text}}}`;
  });
  return parts
    .join('')
    .replace(/^\n|\n$/g, '')
    .replace(/\n/g, ' ');
};

const i18nKeyOf = (element: ts.JsxElement): string | undefined => {
  for (const attribute of element.openingElement.attributes.properties) {
    if (ts.isJsxAttribute(attribute) && attribute.name.getText() === 'i18nKey') {
      return literal(attribute.initializer);
    }
  }
  return undefined;
};

/** Titles of panels and sections have keys made of their ids: their words stand in the catalogue. */
const isCatalogKey = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isTemplateExpression(node) && node.head.text.startsWith('catalog.');

const textsIn = (file: string): Text[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const texts: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't') {
      if (isCatalogKey(node.arguments[0])) {
        return;
      }
      const [key, english] = [literal(node.arguments[0]), literal(node.arguments[1])];
      if (key === undefined || english === undefined) {
        throw new Error(`${file}: key and words of a text must be literals: ${node.getText()}`);
      }
      texts.push({ key, english, file });
    }
    if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'Trans') {
      const key = i18nKeyOf(node);
      if (key === undefined) {
        throw new Error(`${file}: <Trans> needs a literal i18nKey`);
      }
      texts.push({ key, english: wordsOf(node), file });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
};

const catalogTexts = (): Text[] => [
  ...PANELS.map(({ id, title }) => ({ key: `catalog.${id}`, english: title, file: 'src/catalog' })),
  ...SECTIONS.map(({ id, title }) => ({
    key: `catalog.section.${id}`,
    english: title,
    file: 'src/catalog',
  })),
  ...EXPORTER_IDS.map((id) => ({
    key: `catalog.lights.${id}`,
    english: EXPORTER_FACTS[id].lights,
    file: 'src/catalog/coverage',
  })),
];

/** All texts of the app: those in its sources that use Grafana's i18n, tests left out, and those of the catalogue. */
export function collectTexts(): Text[] {
  const files = globSync('src/**/*.{ts,tsx}', { ignore: ['**/*.test.*'] }).sort();
  const written = files.filter((file) => readFileSync(file, 'utf8').includes('@grafana/i18n')).flatMap(textsIn);
  return [...written, ...catalogTexts()];
}
