import { isId, SECTION_NAMES } from './fields';
import type { Report } from './problems';
import { cyclesOf } from './roots';
import { isProtected } from './terms';
import type { Entry, IdPlace, Ledger, Section } from './types';

/** What the entries say of one another: ids that name nothing or two things, sources of one name, protected sources with a name, statements of nobody, things that are taken from each other. */
export function checkReferences(ledger: Ledger, ids: readonly IdPlace[], report: Report): void {
  const known = new Map<string, Section>();
  for (const name of SECTION_NAMES) for (const { id } of ledger.sections[name] as readonly Entry[]) if (id !== null && !known.has(id)) known.set(id, name);
  for (const { id, is, section, field, span } of ids) {
    const list = known.get(id);
    if (is === 'entry') {
      if (list !== undefined && list !== section) report('duplicate-id', span, `This id is used under “${list}:” already.`);
    } else if (list === undefined || (section !== 'any' && list !== section)) {
      // What is no id may be a name, so it is not repeated.
      report('dangling-reference', span, isId(id) ? `“${field}” names ${id}, which is not in this ledger${section === 'any' ? '' : ` under “${section}:”`}.` : `“${field}” must be the id of an entry, such as S-001.`, 'warning');
    }
  }
  const names = new Set<string>();
  for (const source of ledger.sections.sources) checkSource(source, names, report);
  for (const { fields, span } of ledger.sections.statements) {
    if (fields.source === undefined && fields.encounter === undefined) report('no-source', span, 'This statement has neither “source:” nor “encounter:”, so nobody has said it.', 'warning');
  }
  const places = new Map(ids.filter(({ is }) => is === 'entry').map(({ id, span }) => [id, span]));
  for (const cycle of cyclesOf(ledger)) {
    for (const id of cycle) report('derives-cycle', places.get(id) ?? [0, 0], `By “derives_from” this is taken from itself: ${[...cycle, cycle[0]].join(' → ')}.`, 'warning');
  }
}

/** Names are compared in Unicode’s composed form (NFC), as one sees them. */
function checkSource({ fields, span }: Entry<'sources'>, names: Set<string>, report: Report): void {
  const guarded = isProtected(fields);
  if (guarded && fields.name !== undefined) report('protected-name', span, 'A protected source must have no “name:” in this file. It is shown nowhere; please take it out.');
  if (guarded && fields.agreed_description === undefined) report('no-description', span, 'A protected source needs “agreed_description:”, the words for print.', 'warning');
  if (!guarded && fields.name === undefined) report('missing-key', span, '“name:” is missing in this entry.', 'warning');
  if (guarded || fields.name === undefined) return;
  const key = fields.name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  if (names.has(key)) report('same-name', span, 'A source above has the same name. If they are one, keep one; if not, “not_to_confuse_with” says so.', 'info');
  names.add(key);
}
