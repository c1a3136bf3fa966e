import { commands, l10n, workspace } from 'vscode';
import type { Disposable, Memento } from 'vscode';
import { isOpenFinding } from '../../checks/types';
import { addWaiver } from '../engine';
import { fill } from './form';
import { placeIn } from './surroundings';
import type { DraftPlace, Surroundings } from './surroundings';

const { t } = l10n;
/** Who has accepted something last, for the next time. */
const WHO = 'whoChecks';

/** A person accepts a finding: the name and the reason stand in the ledger, until the words under it change. */
export function registerWaive(around: Surroundings, memory: Memento): Disposable {
  return commands.registerCommand('sourceLedger.internal.waive', async (argument?: Partial<DraftPlace>) => {
    const here = placeIn(around, argument);
    const draft = here?.draft;
    const finding = draft?.annotation?.findings.find(one => one.rule === argument?.id && one.start === here?.offset && isOpenFinding(one));
    if (draft?.annotator == null || draft.ledger === null || finding === undefined) return;
    const answers = await fill(t('Accept a Finding'), [
      () => ({ key: 'by', asks: t('Your name or initials'), value: memory.get<string>(WHO) ?? '' }),
      () => ({ key: 'reason', asks: t('Why is it right as it is? “{0}”', finding.message) }),
    ]);
    if (answers === undefined) return;
    const { by = '', reason = '' } = answers;
    await memory.update(WHO, by);
    const text = draft.annotator.text();
    await around.writer.change(draft.ledger.uri, ledger => addWaiver(ledger, { rule: finding.rule, draft: workspace.asRelativePath(draft.origin, false), by, reason, text, span: [finding.start, finding.end] }));
  });
}
