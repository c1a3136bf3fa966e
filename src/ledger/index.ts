export { addEntry, addSource, addStatement, addUse, createLedger, editLedger, formatLedger, idChanges, moveUse, renameId, type Anchor, type EntryRef, type LedgerEdit, type Written } from './edits';
export { nextId } from './ids';
export { jsonSchema } from './json-schema';
export { anchoredUses, decidedLinks, knownNames, knownStatements, nameCorrections, placeOf, sourceKindOf } from './knowledge';
export { EMPTY, loadLedger } from './load';
export { mergeLedgers } from './merge';
export { publicView } from './public-view';
export { cyclesOf, independentRoots } from './roots';
export { effectiveTerms } from './terms';
