import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { root, sourceFiles } from '../../kit/sourceGraph';

const page = readFileSync(join(root, 'docs/words.md'), 'utf8');

/** What may not stand in a text: in code under "instead of", and in the sentence about riddles. */
function forbidden(): string[] {
  const rows = page.split('\n').filter((line) => line.startsWith('|'));
  const insteadOf = rows.slice(2).map((row) => row.split('|')[3] ?? '');
  const riddles = page.split('\n').filter((line) => line.includes('never stand in a text'));
  return [...insteadOf, ...riddles].flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one));
}

/** Whole words: "slot" is not in "slotted". */
const finds = (word: string): RegExp =>
  new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'i');

/** What a person may read in a file: text between tags, and literals of more than one word or with a capital. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isJsxText(node)) texts.push(node.text);
    else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      if (/\s|^[A-Z]/.test(node.text)) texts.push(node.text);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** Files whose words are still to be gone through; one that is clean may leave the list, and none may join it. */
const notYet: readonly string[] = [
  'ui/app/dialogs/burnAlerts/BurnAlertNotes.tsx',
  'ui/app/dialogs/export/exportFormats.ts',
  'ui/app/pages/Upgrade/CurvesChart.tsx',
  'ui/app/pages/Upgrade/upgradeColumns.tsx',
];

const files = sourceFiles('ui').filter((file) => !notYet.includes(file));

describe('the words of the app', () => {
  it('are told apart from what they stand for: the page has both', () => {
    expect(forbidden()).toEqual(expect.arrayContaining(['time slot', 'Mind:', 'exclusions', '(overspent)']));
  });

  it('are read from text between tags, attributes and templates', () => {
    const texts = textsOf('ui/app/pages/Pipelines/PipelineList.tsx');
    expect(texts).toEqual(expect.arrayContaining(['Nothing is connected', 'Connect AWS']));
    expect(texts.some((text) => text.startsWith('Lag and metrics per minute are not known.'))).toBe(true);
  });

  it.each(forbidden())('have no "%s"', (word) => {
    const found = files.flatMap((file) =>
      textsOf(file)
        .filter((text) => finds(word).test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
