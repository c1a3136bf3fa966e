import { annotate } from '../annotation';
import { checkLedger } from '../checks';
import { isOpenFinding, type Finding, type Severity } from '../checks/types';
import { LineIndex } from '../text/line-index';
import { readDraft } from './draft';
import { ledgerFor } from './files';
import { sarif, type Checked } from './sarif';
import { Exit, Usage, worse, type World } from './world';

export interface CheckFlags { readonly ledger?: string | undefined; readonly format?: string | undefined; readonly level?: string | undefined }

const FORMATS = ['text', 'sarif', 'json'];
/** From the gravest on. */
const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/** `check FILE…`: what a fact-checker would ask. Findings of the level, or graver ones, make it end with 1. */
export async function checkCommand(world: World, files: readonly string[], { ledger: named, format = 'text', level = 'warning' }: CheckFlags): Promise<Exit> {
  if (!FORMATS.includes(format)) throw new Usage(`--format is one of ${FORMATS.join(', ')}`);
  const most = LEVELS.findIndex(one => one === level);
  if (most < 0) throw new Usage(`--level is one of ${LEVELS.join(', ')}`);
  if (files.length === 0) throw new Usage('say which file to check');
  let exit = Exit.Fine;
  const checked: Checked[] = [];
  const ledgers = new Set<string>();
  for (const file of files) {
    const draft = await readDraft(world, file);
    if (draft === null) { exit = Exit.Trouble; continue; }
    const found = await ledgerFor(world, draft.path, named);
    if (found === 'unreadable') { exit = Exit.Trouble; continue; }
    if (found !== null && !ledgers.has(found.path)) {
      ledgers.add(found.path);
      checked.push({ shown: found.shown, text: found.text, findings: checkLedger(found.problems, {}) });
    }
    const { findings } = annotate(draft.text, { models: await world.models(), id: draft.shown, draft: draft.path, ledger: found?.ledger ?? null });
    // Without a ledger nothing can be in it: that is said once, not for every quotation.
    if (found === null) world.err(`${draft.shown}: no ledger was found, so quotations are not compared with one`);
    checked.push({ shown: draft.shown, text: draft.text, findings: findings.filter(isOpenFinding) });
  }
  const shown = checked.map(one => ({ ...one, findings: one.findings.filter(({ severity }) => LEVELS.indexOf(severity) <= most) }));
  await world.out(format === 'sarif' ? `${JSON.stringify(sarif(shown), null, 2)}\n` : format === 'json' ? `${JSON.stringify(shown.map(({ shown: file, findings }) => ({ file, findings: findings.map(plain) })), null, 2)}\n` : lines(shown));
  return worse(exit, shown.some(({ findings }) => findings.length > 0) ? Exit.Findings : Exit.Fine);
}

const plain = ({ rule, severity, start, end, message, places = [] }: Finding): object => ({ rule, severity, start, end, message, places });

function lines(checked: readonly Checked[]): string {
  const all = checked.flatMap(({ shown, text, findings }) => {
    const index = new LineIndex(text);
    return findings.map(({ start, severity, message, rule }) => {
      const { line, column } = index.at(start);
      return `${shown}:${line + 1}:${column + 1}: ${severity}: ${message} (${rule})`;
    });
  });
  return all.length === 0 ? 'Nothing is open.\n' : `${all.join('\n')}\n`;
}
