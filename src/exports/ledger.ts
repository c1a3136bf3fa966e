import { stringify } from 'yaml';
import type { PublicLedger, PublicSource } from '../ledger/types';
import { LineIndex } from '../text/line-index';
import { oneLine, toldQuotations } from './places';
import type { ExportInput } from './types';

type Plain = Readonly<Record<string, unknown>>;

/** The ledger as YAML, each source with the places where the draft names and quotes it; made of the public view alone. */
export function annotatedLedger(input: ExportInput): string {
  const { ledger, name } = input;
  const head = `# The ledger with the places of ${oneLine(name).replace(/[^\p{L}\p{N} ._-]/gu, '_')} where each source is used.\n`;
  if (ledger === null) return `${head}schema: 1\nsources: []\n`;
  const plain = compact({
    schema: 1,
    story: compact({ slug: ledger.story.slug, dateline: ledger.story.dateline, embargo_until: ledger.story.embargoUntil }),
    sources: ledger.sources.map(source => sourceEntry(source, input)),
    encounters: ledger.encounters.map(({ id, source, date, medium, evidence, terms }) => compact({
      id, source, date, medium, evidence,
      terms: terms === null ? null : compact({ label: terms.label, may_use: terms.mayUse, may_name: terms.mayName, may_quote: terms.mayQuote, may_paraphrase: terms.mayParaphrase, embargo_until: terms.embargo }),
    })),
    statements: ledger.statements.map(({ id, source, encounter, verbatim, language, locator, start, end }) => compact({ id, ...encounter === null ? { source } : { encounter }, verbatim, language, locator, start, end })),
    evidence: ledger.evidence.map(({ id, kind, title, url, archivedUrl, path, accessed, locator }) => compact({ id, kind, title, url, archived_url: archivedUrl, path, accessed, locator })),
    uses: ledger.uses.map(({ id, draft, statement, exact, status, checkedBy, checkedOn }) => compact({ id, draft, statement, anchor: exact === null ? null : { exact }, status, checked_by: checkedBy, checked_on: checkedOn })),
  });
  return head + stringify(plain, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

function sourceEntry(source: PublicSource, { text, annotation, ledger, name }: ExportInput): Plain {
  const lines = new LineIndex(text);
  const line = (offset: number): number => lines.at(offset).line + 1;
  const own = new Set(annotation.entities.filter(entity => entity.source === source.id).map(({ id }) => id));
  const named = annotation.mentions.filter(({ entity }) => own.has(entity));
  const quoted = toldQuotations(text, annotation, ledger).filter(told => told.source === source.id && told.quotation.kind !== 'indirect');
  const { id, kind, label, isProtected, aliases, pronouns, roles, notToConfuseWith } = source;
  return compact({
    id, kind, ...isProtected ? { agreed_description: label } : { name: label }, aliases, pronouns,
    roles: roles.map(({ title, organization, from, to }) => compact({ title, organization, from, to })), not_to_confuse_with: notToConfuseWith,
    used: compact({
      draft: name,
      named: named.map(({ start, end }) => ({ line: line(start), words: oneLine(text.slice(start, end)) })),
      quoted: quoted.map(told => compact({ line: told.line, words: told.words, statement: told.quotation.statement, status: told.statement === null ? 'not in the ledger' : statusOf(told.statement.id, ledger) })),
    }),
  });
}

/** How the check of a statement’s use came out, as far as the profile may know. */
const statusOf = (statement: string, ledger: PublicLedger | null): string | null => ledger?.uses.find(use => use.statement === statement)?.status ?? null;

/** Without what is null or empty. */
const compact = (fields: Plain): Plain => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0) && !(typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0)));
