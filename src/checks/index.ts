export { RULE_IDS } from './ids';
export { checkLedger, type LedgerFault } from './ledger-faults';
export { RULES } from './registry';
export { checkDocument, checkParagraph, levelOf, type PlacedWaiver, type RuleFound } from './run';
