export { addEntry, addSource, addStatement, addUse, createLedger, editLedger, formatLedger, idChanges, nextId, renameId, type Anchor, type EntryRef, type LedgerEdit, type Written } from './edits';
export { jsonSchema } from './json-schema';
export { decidedLinks, knownNames, knownStatements, nameCorrections, placeOf, sourceKindOf } from './knowledge';
export { EMPTY, loadLedger } from './load';
export { publicView } from './public-view';
export { cyclesOf, independentRoots } from './roots';
export { effectiveTerms } from './terms';
