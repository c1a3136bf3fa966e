import { DecorationRangeBehavior, OverviewRulerLane, ThemeColor, commands, window, workspace } from 'vscode';
import type { DecorationRenderOptions, Disposable, TextEditor, TextEditorDecorationType } from 'vscode';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import { Later } from './later';
import { MARK_KINDS, calm, marksOf, moved } from './logic/marks';
import type { Mark, MarkKind } from './logic/marks';
import { extent, openQuotations } from './logic/quotation-state';
import { rangeOf } from './places';
import { markSettings, marksOn, setMarksOn } from './settings';

/** Lines above and below the screen that are marked too, so that slow scrolling shows nothing bare. */
const MARGIN_LINES = 60;
/** More marks than this in the scroll bar tell nothing any more. */
const MOST_IN_RULER = 1000;
const SCROLL_MS = 60;

/** Each state has a line of its own, so that the colour is not needed to tell them apart. */
const LINES: Readonly<Record<MarkKind, readonly [style: string, width: string]>> = {
  linkedQuotation: ['solid', '1px'],
  alteredQuotation: ['dashed', '3px'],
  unsourcedQuotation: ['dashed', '1.5px'],
  unattributedQuotation: ['double', '3px'],
  indirectQuotation: ['dotted', '1px'],
  linkedName: ['solid', '1px'],
  unlinkedName: ['dotted', '1.5px'],
};

/**
 * Quotations have a border at the foot of the line. Names have an underline at their letters, so that a name within a
 * quotation shows both; VS Code takes no theme colour for those but hands every colour to its style sheet as a variable.
 */
function look(kind: MarkKind): DecorationRenderOptions {
  const [style, width] = LINES[kind];
  const line: DecorationRenderOptions = kind.endsWith('Name')
    ? { textDecoration: `underline ${style} ${width} var(--vscode-sourceLedger-${kind}, currentColor)` }
    : { borderStyle: style, borderWidth: `0 0 ${width} 0`, borderColor: new ThemeColor(`sourceLedger.${kind}`) };
  return { ...line, rangeBehavior: DecorationRangeBehavior.ClosedClosed };
}

/** Underlines names and quotations on the screen, and keeps a discreet note of the open ones in the scroll bar. */
export class Marks implements Disposable {
  readonly #types = new Map<MarkKind, TextEditorDecorationType>(MARK_KINDS.map(kind => [kind, window.createTextEditorDecorationType(look(kind))]));
  readonly #ruler = window.createTextEditorDecorationType({ overviewRulerColor: new ThemeColor('sourceLedger.overviewRuler'), overviewRulerLane: OverviewRulerLane.Right });
  readonly #shown = new WeakMap<TextEditor, readonly Mark[]>();
  readonly #scrolled = new Later(() => { this.#drawAll(); }, SCROLL_MS, SCROLL_MS);
  readonly #parts: Disposable[];

  constructor(private readonly drafts: Drafts) {
    this.#parts = [
      drafts.onDidChange(({ draft, change }) => { if (change.by === 'edit') this.#follow(draft, change.changes); }),
      drafts.onDidSettle(draft => { this.#draw(draft); }),
      window.onDidChangeTextEditorVisibleRanges(() => { this.#scrolled.ask(); }),
      window.onDidChangeVisibleTextEditors(() => { this.#drawAll(); }),
      workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration('sourceLedger.marks')) this.#drawAll(); }),
      commands.registerCommand('sourceLedger.toggleMarks', () => setMarksOn(!marksOn())),
      this.#scrolled, this.#ruler, ...this.#types.values(),
    ];
  }

  /** The marks that an editor shows now, for tests and for nothing else. */
  shownIn(editor: TextEditor): readonly Mark[] { return this.#shown.get(editor) ?? []; }

  #drawAll(): void { for (const draft of this.drafts.all()) this.#draw(draft); }

  #draw(draft: Draft): void {
    for (const editor of editorsOf(draft)) {
      this.#show(editor, this.#wanted(draft, editor));
      editor.setDecorations(this.#ruler, marksOn() && draft.annotation !== null && draft.annotation.recognition.class !== 'other'
        ? openQuotations(draft.annotation).slice(0, MOST_IN_RULER).map(quotation => rangeOf(draft.document, ...extent(quotation))) : []);
    }
  }

  /** While somebody types: what no longer holds goes at once, what is new waits for the pause. */
  #follow(draft: Draft, changes: Parameters<typeof moved>[1]): void {
    for (const editor of editorsOf(draft)) this.#show(editor, calm(moved(this.shownIn(editor), changes), this.#wanted(draft, editor)));
  }

  #wanted(draft: Draft, { document, visibleRanges }: TextEditor): Mark[] {
    const { annotator } = draft;
    if (annotator === null) return [];
    const settings = markSettings(document.uri);
    if (!settings.names && !settings.quotations) return [];
    return visibleRanges.flatMap(range => marksOf(annotator.within(
      document.offsetAt(document.lineAt(Math.max(0, range.start.line - MARGIN_LINES)).range.start),
      document.offsetAt(document.lineAt(Math.min(document.lineCount - 1, range.end.line + MARGIN_LINES)).range.end),
    ), settings));
  }

  #show(editor: TextEditor, marks: readonly Mark[]): void {
    this.#shown.set(editor, marks);
    for (const [kind, type] of this.#types) editor.setDecorations(type, marks.filter(mark => mark.kind === kind).map(({ start, end }) => rangeOf(editor.document, start, end)));
  }

  dispose(): void { for (const part of this.#parts) part.dispose(); }
}

const editorsOf = (draft: Draft): TextEditor[] => window.visibleTextEditors.filter(editor => editor.document === draft.document);
