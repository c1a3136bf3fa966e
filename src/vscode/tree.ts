import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, commands, l10n, window } from 'vscode';
import type { Disposable, Memento, TreeDataProvider, TreeView } from 'vscode';
import type { Draft } from './draft';
import type { DraftPlace } from './draft-place';
import type { Drafts } from './drafts';
import { Later } from './later';
import { nameAt } from './logic/card';
import { openQuotations } from './logic/quotation-state';
import { nodeAt, treeOf } from './logic/tree-model';
import type { TreeNode, TreeOrder } from './logic/tree-model';
import { words } from './words';

const { t } = l10n;
const REVEAL_MS = 200;
const ORDER_KEY = 'treeOrder';

/** What the view shows; the welcome texts of package.json hang on it. */
type ViewState = 'none' | 'busy' | 'stopped' | 'tooLarge' | 'notText' | 'other' | 'noLedger' | 'broken' | 'empty' | 'ready';

/** The ledger of the active draft as a tree, kept beside the draft: by source, or in the order of the draft. */
export class LedgerTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<TreeNode>;
  readonly #reveal = new Later(() => { void this.#follow(); }, REVEAL_MS);
  readonly #parts: Disposable[];
  #order: TreeOrder;
  #draft: Draft | undefined;
  #roots: readonly TreeNode[] = [];
  #shown = '';

  constructor(private readonly drafts: Drafts, private readonly memory: Memento) {
    this.#order = memory.get<string>(ORDER_KEY) === 'draft' ? 'draft' : 'source';
    this.#view = window.createTreeView('sourceLedger.tree', { treeDataProvider: this, showCollapseAll: true });
    this.#parts = [
      this.#view, this.#changed, this.#reveal,
      drafts.onDidSettle(draft => { if (draft === this.#draft || draft === drafts.active()) this.#refresh(); }),
      drafts.onDidClose(() => { this.#refresh(); }),
      window.onDidChangeActiveTextEditor(() => { this.#refresh(); }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor.document === this.#draft?.document) this.#reveal.ask(); }),
      this.#view.onDidChangeVisibility(({ visible }) => { if (visible) this.#reveal.ask(); }),
      commands.registerCommand('sourceLedger.showBySource', () => this.#arrange('source')),
      commands.registerCommand('sourceLedger.showByDraft', () => this.#arrange('draft')),
      commands.registerCommand('sourceLedger.showInTree', () => this.#show()),
    ];
    void commands.executeCommand('setContext', 'sourceLedger.order', this.#order);
    this.#refresh();
  }

  /** The draft that the tree is about: the active one, or the last one while the focus is elsewhere. */
  get draft(): Draft | undefined { return this.#draft; }
  /** What the tree holds now. */
  get roots(): readonly TreeNode[] { return this.#roots; }
  /** The row that is chosen. */
  get selected(): TreeNode | undefined { return this.#view.selection[0]; }
  /** How many quotations are open. */
  get badge(): number { return this.#view.badge?.value ?? 0; }

  getChildren(node?: TreeNode): readonly TreeNode[] & TreeNode[] { return [...node?.children ?? this.#roots]; }
  getParent(node: TreeNode): TreeNode | null { return node.parent; }
  getTreeItem(node: TreeNode): TreeItem { return treeItem(node, this.#order, this.#draft?.key ?? ''); }

  async #arrange(order: TreeOrder): Promise<void> {
    this.#order = order;
    await this.memory.update(ORDER_KEY, order);
    await commands.executeCommand('setContext', 'sourceLedger.order', order);
    this.#refresh();
  }

  #refresh(): void {
    // A ledger or a log in front of the draft leaves the tree as it is.
    const before = this.#draft;
    const known = before !== undefined && this.drafts.byUri(before.key) === before;
    this.#draft = this.drafts.active() ?? (known ? before : undefined);
    const draft = this.#draft;
    const annotation = draft?.annotation ?? null;
    this.#roots = draft === undefined || annotation === null || annotation.recognition.class === 'other' ? [] : treeOf(annotation, draft.view, draft.annotator?.text() ?? '', this.#order);
    const state = stateOf(draft, this.#roots.length);
    if (state !== 'ready') this.#roots = [];
    for (const [key, value] of [['view', state], ['draft', annotation !== null], ['hasLedger', draft?.ledger != null]] as const) void commands.executeCommand('setContext', `sourceLedger.${key}`, value);
    const open = annotation === null || this.#roots.length === 0 ? 0 : openQuotations(annotation).length;
    this.#view.badge = open === 0 ? undefined : { value: open, tooltip: open === 1 ? t('1 quotation is not in the ledger') : t('{0} quotations are not in the ledger', open) };
    this.#view.description = state !== 'ready' || annotation === null ? '' : `${words.quotations(annotation.quotations.length)} · ${words.open(open)}`;
    const shown = `${draft?.key}\n${this.#order}\n${JSON.stringify(this.#roots, (key, value: unknown) => key === 'parent' ? undefined : value)}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#changed.fire(undefined);
  }

  /** Shows in the tree what the cursor stands on, without taking the focus; only when the tree is seen anyway. */
  async #follow(): Promise<void> {
    if (!this.#view.visible || window.activeTextEditor?.document !== this.#draft?.document) return;
    const node = this.#atCursor();
    if (node !== null && !this.#view.selection.includes(node)) await this.#view.reveal(node, { select: true, focus: false, expand: false });
  }

  async #show(): Promise<void> {
    await commands.executeCommand('sourceLedger.tree.focus');
    const node = this.#atCursor();
    if (node !== null) await this.#view.reveal(node, { select: true, focus: true });
  }

  #atCursor(): TreeNode | null {
    const editor = window.visibleTextEditors.find(one => one.document === this.#draft?.document);
    const annotator = this.#draft?.annotator;
    if (editor === undefined || annotator == null) return null;
    const offset = editor.document.offsetAt(editor.selection.active);
    return nodeAt(this.#roots, offset, nameAt(annotator.within(offset, offset + 1), offset)?.entity ?? null);
  }

  dispose(): void { for (const part of this.#parts) part.dispose(); }
}

function stateOf(draft: Draft | undefined, nodes: number): ViewState {
  if (draft === undefined) return 'none';
  if (draft.state === 'reading') return 'busy';
  if (draft.state === 'stopped' || draft.state === 'failed') return 'stopped';
  if (draft.state === 'tooLarge' || draft.state === 'notText') return draft.state;
  if (draft.annotation?.recognition.class === 'other') return 'other';
  if (draft.ledger === null) return 'noLedger';
  if (nodes > 0 && !draft.ledger.broken) return 'ready';
  return draft.ledger.broken ? 'broken' : 'empty';
}

const ICONS: Readonly<Record<string, string>> = {
  person: 'account', organization: 'organization', document: 'file', publication: 'book', dataset: 'database', broadcast: 'broadcast', account: 'mention', observation: 'eye',
};
const STATE_ICONS = { linked: 'pass', altered: 'diff', unsourced: 'circle-large-outline', unattributed: 'question', indirect: 'comment' } as const;

function treeItem(node: TreeNode, order: TreeOrder, draft: string): TreeItem {
  const item = new TreeItem('', node.children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded);
  item.id = node.id;
  if (node.is === 'source' || node.is === 'speaker') {
    const name = node.is === 'source' ? node.source.label : node.entity?.name ?? words.state('unattributed');
    item.label = name;
    item.description = node.quotations === 0 ? '' : `${words.quotations(node.quotations)}${node.open === 0 ? '' : ` · ${words.open(node.open)}`}`;
    if (node.is === 'speaker' && node.entity !== null) item.description = `${words.state('unsourced').toLowerCase()} · ${item.description}`;
    item.iconPath = new ThemeIcon(node.is === 'source' ? node.source.isProtected ? 'lock' : ICONS[node.source.kind] ?? 'account' : node.entity === null ? 'question' : 'person-add');
    item.tooltip = node.is === 'source' ? [name, ...node.source.roles].join('\n') : name;
    item.contextValue = [node.is === 'source' ? 'inLedger' : node.entity === null ? '' : 'unknown', node.start === null ? '' : 'inDraft'].join(' ').trim();
    item.accessibilityInformation = { label: spoken(name, node.is === 'source' ? words.state('linked') : node.entity === null ? '' : words.state('unsourced'), words.quotations(node.quotations), words.open(node.open)) };
    if (node.start !== null) item.command = { command: 'sourceLedger.showInDraft', title: t('Show in the Draft'), arguments: [{ draft, start: node.start } satisfies DraftPlace] };
    return item;
  }
  item.label = `“${node.text}”`;
  if (node.is === 'statement') {
    item.description = t('not used in this draft');
    item.iconPath = new ThemeIcon('circle-slash', new ThemeColor('descriptionForeground'));
    item.tooltip = node.statement.verbatim;
    item.contextValue = 'inLedger';
    item.accessibilityInformation = { label: spoken(node.text, item.description) };
    item.command = { command: 'sourceLedger.showInLedger', title: t('Show in the Ledger'), arguments: [{ draft, start: 0, id: node.statement.id } satisfies DraftPlace] };
    return item;
  }
  const state = node.otherSource === null ? words.state(node.state) : t('The ledger says: {0}', node.otherSource);
  item.description = [order === 'draft' ? node.speaker ?? '' : '', node.otherSource !== null || (node.state !== 'linked' && !(order === 'source' && node.state === 'unattributed')) ? state : ''].filter(part => part !== '').join(' · ');
  item.iconPath = node.otherSource !== null ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon(STATE_ICONS[node.state], new ThemeColor(`sourceLedger.${node.state}Quotation`));
  item.tooltip = `${node.speaker ?? words.state('unattributed')}\n${state}`;
  item.contextValue = ['quotation inDraft', node.statement === null ? node.state === 'indirect' ? '' : 'unlinked' : 'inLedger'].join(' ').trim();
  item.accessibilityInformation = { label: spoken(node.text, node.speaker ?? '', state) };
  item.command = { command: 'sourceLedger.showInDraft', title: t('Show in the Draft'), arguments: [{ draft, start: node.start, end: node.end } satisfies DraftPlace] };
  return item;
}

/** Parts of a label for a screen reader, with a pause between them. */
const spoken = (...parts: readonly string[]): string => parts.filter(part => part !== '').map(part => part.replace(/[.\s]+$/u, '')).join('. ');
