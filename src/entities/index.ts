export { sourceKey } from './clusters/world';
export { compileNames } from './lexicon';
export { loadNameModel, type NameModel } from './model/name-model';
export { recognizeNames } from './recognize';
