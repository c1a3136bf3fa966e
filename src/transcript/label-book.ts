import { declaredInitials, speakersOf, type Speaker } from './speakers';

/** Keeps the labels of a document while it is edited; who stands behind them is worked out again only when a label comes or goes. */
export interface LabelBook {
  add(label: string): void;
  remove(label: string): void;
  /** Who stands behind each label, by the label as written. `head`: the first code units of the document, where initials may be declared. */
  speakers(head: string): ReadonlyMap<string, Speaker>;
}

export function createLabelBook(): LabelBook {
  const counts = new Map<string, number>();
  let known: { readonly head: string; readonly speakers: ReadonlyMap<string, Speaker> } | null = null;
  const count = (label: string, by: 1 | -1): void => {
    const now = (counts.get(label) ?? 0) + by;
    if (now === 0 || now === 1 && by === 1) known = null;
    if (now === 0) counts.delete(label);
    else counts.set(label, now);
  };
  return {
    add: label => { count(label, 1); },
    remove: label => { count(label, -1); },
    speakers(head) {
      if (known?.head !== head) known = { head, speakers: speakersOf([...counts.keys()].sort(), declaredInitials(head)) };
      return known.speakers;
    },
  };
}
