// All that is English in the search for quotations and speakers. A language is a folder that exports these names, and weights.
export * from './cues';
export * from './labels';
export * from './marked';
export * from './nouns';
export * from './patterns';
export { ROLES } from '../../entities/en/roles';
