export { addSource, addStatement, addUse, createLedger, type Anchor } from './edits';
export { jsonSchema } from './json-schema';
export { decidedLinks, knownNames, knownStatements, nameCorrections, placeOf, sourceKindOf } from './knowledge';
export { EMPTY, loadLedger } from './load';
export { publicView } from './public-view';
