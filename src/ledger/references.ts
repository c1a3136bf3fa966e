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
      report('dangling-reference', span, dangling(field, id, section));
    }
  }
  const names = new Set<string>();
  for (const source of ledger.sections.sources) checkSource(source, names, report);
  for (const { fields, span } of ledger.sections.statements) {
    if (fields.source === undefined && fields.encounter === undefined) report('no-source', span, 'This statement has neither “source:” nor “encounter:”, so nobody has said it.', 'warning');
  }
  const places = new Map(ids.filter(({ is }) => is === 'entry').map(({ id, span }) => [id, span]));
  for (const cycle of cyclesOf(ledger)) {
    for (const id of cycle) report('derives-cycle', places.get(id) ?? [0, 0], `By “derives_from” this is taken from itself: ${cycle.length > 4 ? `${cycle.slice(0, 4).join(', ')} and ${cycle.length - 4} more` : [...cycle, cycle[0]].join(' → ')}.`, 'warning');
  }
}

/** Names are compared in Unicode’s composed form (NFC), as one sees them. */
function checkSource({ fields, span }: Entry<'sources'>, names: Set<string>, report: Report): void {
  const guarded = isProtected(fields);
  const name = (fields.name ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  if (guarded && name !== '') report('protected-name', span, 'A protected source must have no “name:” in this file. It is shown nowhere; please take it out.');
  if (guarded && fields.agreed_description === undefined) report('no-description', span, 'A protected source needs “agreed_description:”, the words for print.', 'warning');
  if (!guarded && name === '') report('missing-key', span, '“name:” is missing in this entry.', 'warning');
  if (guarded || name === '') return;
  if (names.has(name)) report('same-name', span, 'A source above has the same name. If they are one, keep one; if not, “not_to_confuse_with” says so.', 'info');
  names.add(name);
}

/** What is not written like S-001 may be a name, so it is not repeated. */
function dangling(field: string, id: string, section: Section | 'any'): string {
  const where = section === 'any' ? '' : ` under “${section}:”`;
  if (/^[A-Z]{1,3}-?\d{1,9}$/u.test(id)) return `“${field}” names ${id}, which is not in this ledger${where}.`;
  return isId(id) ? `“${field}” names an entry that is not in this ledger${where}.` : `“${field}” must be the id of an entry, such as S-001.`;
}
