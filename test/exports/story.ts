import { annotate } from '../../src/annotation';
import { loadLedger, publicView } from '../../src/ledger';
import type { ExportInput } from '../../src/exports';
import type { Profile } from '../../src/ledger/types';

/** A word that no profile may ever see, in every field that is confidential. */
export const SECRET = 'Xanthippe';

export const LEDGER = `schema: 1
sources:
  - { id: S-001, kind: person, name: Ada Merrow, roles: [{ title: mayor }], notes: ${SECRET} }
  - { id: S-002, kind: person, agreed_description: an official, name: ${SECRET}, contact: ${SECRET}, protection: { level: high, reason: ${SECRET} } }
  - { id: S-003, kind: person, name: "<script>alert(1)</script> [x](javascript:y)" }
encounters:
  - { id: N-001, source: S-001, date: "2025-03-12", medium: interview, evidence: [E-001], terms: { label: on background, may_name: false }, notes: ${SECRET} }
statements:
  - { id: Q-001, encounter: N-001, verbatim: "We will *not* wait, ever <b>!", locator: "page 3", notes: ${SECRET} }
evidence:
  - { id: E-001, kind: page, title: "The <minutes>", url: "https://example.org/a?b=1&c=2" }
uses:
  - { id: U-001, draft: a.txt, statement: Q-001, anchor: { exact: x }, status: matches, checked_by: lena }
`;

export const DRAFT = 'NORTHMERE, March 4 (Wire) — 😀 The pier is shut & <closed>.\r\n\r\n“We will not wait, ever,” said Ada Merrow.\r\n\r\n“Nobody asked us,” said Oskar Dale [the captain].\r\n';

/** The story as an export of a profile takes it; without a ledger when the profile is null. */
export function story(profile: Profile | null, text = DRAFT): ExportInput {
  const { ledger } = loadLedger(LEDGER);
  return { name: 'a & b.txt', text, annotation: annotate(text, { id: 'a & b.txt', ledger: profile === null ? null : ledger }), ledger: profile === null ? null : publicView(ledger, profile) };
}
