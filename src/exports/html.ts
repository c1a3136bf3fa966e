import { STYLE } from './html-style';
import { markedDraft } from './html-draft';
import { sourceLine, termsLine, toldQuotations, whereSaid, oneLine, type Told } from './places';
import { attribute, escapeHtml as text } from './html-text';
import type { ExportInput } from './types';
import type { PublicLedger, PublicSource } from '../ledger/types';
import { LineIndex } from '../text/line-index';

/**
 * One page that needs nothing else: no script, no picture, no address that is fetched. The draft with its marks, then
 * the same in words: quotations, sources, open points. Links go to `http` and `https` only.
 */
export function html(input: ExportInput): string {
  const { name, annotation, ledger } = input;
  const told = toldQuotations(input.text, annotation, ledger).filter(({ quotation }) => quotation.kind !== 'indirect');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="kicker">Source Ledger · ${text(PROFILES[ledger?.profile ?? 'public'])}</p>
<h1>${text(name)}</h1>
<p class="summary">${summary(input, told)}</p>
</header>
<main>
<section aria-labelledby="draft"><h2 id="draft">The draft</h2>
<p class="key"><span class="q backed">quotation in the ledger</span> <span class="q open">quotation not in the ledger</span> <span class="n known">name of a source</span> <span class="n">other name</span></p>
<div class="draft">${markedDraft(input, told)}</div></section>
${forEverybody(ledger) ? '' : findings(input)}
${quotations(told, ledger)}
${ledger === null ? '' : sources(ledger, told, input)}
</main>
</body>
</html>
`;
}

/** What is open is between the reporter and those who check. */
const forEverybody = (ledger: PublicLedger | null): boolean => ledger?.profile === 'public';

const PROFILES = { public: 'for everybody', checker: 'for the fact-checker', lawyer: 'for the lawyer', archive: 'for the archive' } as const;
const KINDS = { article: 'An article', transcript: 'A transcript', other: 'Neither an article nor a transcript' } as const;

function summary({ annotation, ledger }: ExportInput, told: readonly Told[]): string {
  const backed = told.filter(({ statement }) => statement !== null).length;
  const parts = [`${KINDS[annotation.recognition.class]} (${annotation.recognition.because.slice(0, 3).join('; ')}).`, `${count(told.length, 'quotation', 'quotations')}${ledger === null ? '' : `, ${backed} of them in the ledger`}.`, ...forEverybody(ledger) ? [] : [`${count(annotation.findings.length, 'open point', 'open points')}.`]];
  return text(parts.join(' '));
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const SEVERITIES = { error: 'To put right', warning: 'To check', info: 'To know' } as const;

function findings({ annotation, text: draft }: ExportInput): string {
  if (annotation.findings.length === 0) return '<section aria-labelledby="open"><h2 id="open">Open points</h2><p>None.</p></section>';
  const lines = new LineIndex(draft);
  const rows = annotation.findings.map(({ severity, message, start, end }) => `<tr><td>${lines.at(start).line + 1}</td><td class="${severity}">${SEVERITIES[severity]}</td><td>${text(message)}</td><td class="words">${text(shortened(oneLine(draft.slice(start, end))))}</td></tr>`);
  return `<section aria-labelledby="open"><h2 id="open">Open points</h2><table><thead><tr><th scope="col">Line</th><th scope="col"></th><th scope="col">What</th><th scope="col">Words</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

const shortened = (words: string): string => words.length <= 120 ? words : `${words.slice(0, 118).replace(/[\ud800-\udbff]$/u, '')} …`;

function quotations(told: readonly Told[], ledger: PublicLedger | null): string {
  if (told.length === 0) return '';
  const rows = told.map((one, i) => `<tr id="q${i + 1}"><td><a href="#m${i + 1}">${i + 1}</a></td><td>${one.line}</td><td class="words">${text(shortened(one.words))}</td><td>${text(one.speaker ?? 'not known')}</td><td>${record(one, ledger)}</td></tr>`);
  return `<section aria-labelledby="quotations"><h2 id="quotations">Quotations</h2><table><thead><tr><th scope="col">No.</th><th scope="col">Line</th><th scope="col">Words</th><th scope="col">Speaker</th><th scope="col">In the ledger</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

function record({ statement, quotation, altered }: Told, ledger: PublicLedger | null): string {
  if (ledger === null) return 'no ledger';
  if (statement === null) return '<strong>not in the ledger</strong>';
  const parts = [whereSaid(statement, ledger), termsLine(statement)].filter(part => part !== '');
  return `${altered ? '<strong>in other words</strong>: ' : ''}${text([quotation.statement ?? '', ...parts].join(', '))}<blockquote>${text(statement.verbatim)}</blockquote>${evidence(statement.encounter, ledger)}`;
}

function evidence(encounter: string | null, ledger: PublicLedger): string {
  const ids = ledger.encounters.find(({ id }) => id === encounter)?.evidence ?? [];
  return ledger.evidence.filter(({ id }) => ids.includes(id)).map(({ id, title, url, archivedUrl }) => {
    const label = text(title ?? id);
    const target = url ?? archivedUrl;
    return target === null ? label : `<a href="${attribute(target)}" rel="noreferrer noopener">${label}</a>`;
  }).join(', ');
}

function sources(ledger: PublicLedger, told: readonly Told[], input: ExportInput): string {
  const rows = ledger.sources.map(source => `<tr><td>${text(source.id)}</td><td>${text(sourceLine(source, ledger))}${source.isProtected ? ' <em>protected: not to be named</em>' : ''}</td><td>${places(source, told, input)}</td></tr>`);
  return `<section aria-labelledby="sources"><h2 id="sources">Sources</h2><table><thead><tr><th scope="col">Id</th><th scope="col">Source</th><th scope="col">Where used</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

function places(source: PublicSource, told: readonly Told[], { annotation }: ExportInput): string {
  const own = new Set(annotation.entities.filter(entity => entity.source === source.id).map(({ id }) => id));
  const named = annotation.mentions.filter(({ entity }) => own.has(entity)).length;
  const numbers = told.flatMap((one, i) => one.source === source.id ? [`<a href="#m${i + 1}">${i + 1}</a>`] : []);
  const parts = [named === 0 ? '' : `named ${named === 1 ? 'once' : `${named} times`}`, numbers.length === 0 ? '' : `quoted in ${numbers.join(', ')}`].filter(part => part !== '');
  return parts.length === 0 ? 'not in this draft' : parts.join('; ');
}
