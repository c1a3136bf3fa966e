import type { Report } from './problems';
import { SECTIONS, type Shape } from './schema';
import type { Entry, Ledger, LedgerMap, Section } from './types';

/** What the entries say of one another: ids that name nothing, protected sources with a name, statements of nobody. */
export function checkReferences(ledger: Ledger, report: Report): void {
  const ids = Object.fromEntries((Object.keys(SECTIONS) as Section[]).map(name => [name, new Set(ledger.sections[name].flatMap(({ id }) => id ?? []))])) as Record<Section, Set<string>>;
  const known = (section: Section | 'any', id: string): boolean => section === 'any' ? Object.values(ids).some(set => set.has(id)) : ids[section].has(id);
  for (const name of Object.keys(SECTIONS) as Section[]) {
    for (const entry of ledger.sections[name]) {
      for (const [key, id, ref] of references(entry.fields, SECTIONS[name])) {
        if (!known(ref, id)) report('dangling-reference', entry.span, `“${key}” names ${id}, which is not in this ledger${ref === 'any' ? '' : ` under “${ref}:”`}.`, 'warning');
      }
    }
  }
  for (const source of ledger.sections.sources) checkSource(source, report);
  for (const { fields, span } of ledger.sections.statements) {
    if (!fields.has('source') && !fields.has('encounter')) report('no-source', span, 'This statement has neither “source:” nor “encounter:”, so nobody has said it.', 'warning');
  }
}

function checkSource({ fields, span }: Entry, report: Report): void {
  const guarded = fields.has('protection') || fields.has('agreed_description');
  if (guarded && fields.has('name')) report('protected-name', span, 'A protected source must have no “name:” in this file. It is shown nowhere; please take it out.');
  if (guarded && !fields.has('agreed_description')) report('no-description', span, 'A protected source needs “agreed_description:”, the words for print.', 'warning');
  if (!guarded && !fields.has('name')) report('missing-key', span, '“name:” is missing in this entry.', 'warning');
}

/** Every id that a map’s fields refer to, with the key and the list it must be in. */
function* references(fields: LedgerMap, shape: Shape): Generator<readonly [key: string, id: string, ref: Section | 'any']> {
  for (const [key, value] of fields) {
    const field = shape[key];
    if (field === undefined || value === null) continue;
    if (field.ref !== undefined) for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string') yield [key, id, field.ref];
    if (field.fields === undefined) continue;
    for (const part of Array.isArray(value) ? value : [value]) if (part instanceof Map) yield* references(part as LedgerMap, field.fields);
  }
}

