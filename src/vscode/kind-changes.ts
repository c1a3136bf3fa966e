import type { Disposable } from 'vscode';
import type { Draft } from './draft';
import type { Drafts } from './drafts';

/** Calls when a draft that was a transcript is none any more, or the other way round: what the editor has asked for once it does not ask for again by itself. */
export function onKindChange(drafts: Drafts, changed: (draft: Draft) => void): Disposable {
  const known = new WeakMap<Draft, boolean>();
  return drafts.onDidSettle(draft => {
    if (draft.annotation === null) return;
    const now = draft.annotation.recognition.class === 'transcript';
    const before = known.get(draft);
    known.set(draft, now);
    if (before !== undefined && before !== now) changed(draft);
  });
}
