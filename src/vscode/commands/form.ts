import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';

const { t } = l10n;

export interface Choice { readonly label: string; readonly description?: string; readonly detail?: string; readonly value: string }

/** One question of a form. An optional one may be left out, which gives the empty text. */
export interface Question {
  readonly key: string;
  readonly asks: string;
  readonly optional?: boolean;
  /** What to choose from; without, text is typed. */
  readonly choices?: readonly Choice[];
  /** What stands in the box at first. */
  readonly value?: string;
  /** What is wrong with a text, or null. */
  readonly check?: (value: string) => string | null;
}

export type Answers = Readonly<Record<string, string>>;
/** A question that may depend on the answers before it; null when it is not to be asked. */
export type Step = (answers: Answers) => Question | null;

/**
 * Asks the questions of a form one after the other.
 * @returns the answers, or undefined when it was given up at any step
 */
export async function fill(title: string, steps: readonly Step[]): Promise<Answers | undefined> {
  let answers: Answers = {};
  for (const [at, step] of steps.entries()) {
    const question = step(answers);
    if (question === null) continue;
    const answer = await put(question, t('{0}, step {1} of {2}', title, at + 1, steps.length));
    if (answer === undefined) return undefined;
    answers = { ...answers, [question.key]: answer };
  }
  return answers;
}

async function put({ asks, optional = false, choices, value, check }: Question, title: string): Promise<string | undefined> {
  if (choices === undefined) {
    const answer = await window.showInputBox({
      title, prompt: optional ? t('{0} Leave it empty if you do not know.', asks) : asks, ignoreFocusOut: true, ...value !== undefined && { value },
      validateInput: text => text.trim() === '' ? optional ? null : t('Something must stand here.') : check?.(text.trim()) ?? null,
    });
    return answer?.trim();
  }
  const items: (QuickPickItem & { readonly value: string })[] = [...choices, ...optional ? [{ label: `$(dash) ${t('Leave It Out')}`, value: '' }] : []];
  return (await window.showQuickPick(items, { title, placeHolder: asks, ignoreFocusOut: true, matchOnDescription: true, matchOnDetail: true }))?.value;
}
