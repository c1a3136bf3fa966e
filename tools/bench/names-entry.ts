// What the bench of names alone bundles: the recogniser and what cuts a text for it.
export { compileNames, loadNameModel, recognizeNames } from '../../src/entities';
export { passage } from '../../src/text/passage';
export { cutBlocks } from '../../src/transcript/blocks';
