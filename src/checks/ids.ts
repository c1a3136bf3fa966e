/** The ids of all rules, in the order of the documentation; they never change their meaning. */
export const RULE_IDS = [
  'terms-violated', 'identity-leak', 'embargo',
  'quote-altered', 'quote-unsourced', 'speaker-mismatch', 'pronoun-mismatch', 'quote-unattributed', 'unmarked-direct', 'quote-reworded', 'quote-marks', 'quote-fragment', 'attribution-late', 'headline-support',
  'org-confusable', 'name-variant', 'role-missing', 'role-mismatch', 'first-mention-name', 'acronym',
  'allegation-unsupported', 'single-anonymous', 'anonymous-vague', 'reply-missing', 'fabrication-signal', 'secondhand', 'metonym-speaker', 'loaded-verb', 'defamation-certainty', 'sensitive-person', 'source-balance',
  'date-relative', 'date-contradiction', 'number-check', 'word-doubled', 'mt-noise', 'house-style',
  'stale-check', 'anchor-drifted', 'anchor-lost', 'timestamp-missing', 'timestamp-wrong', 'archive-missing', 'translation-unmarked', 'transcript-unsure', 'fact-expired', 'self-check', 'ledger-hygiene', 'ledger-invalid',
] as const;
