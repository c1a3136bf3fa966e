// What the benches bundle: the engine, its recogniser of names, and what cuts a text for that.
export * from '../../src/annotation';
export { loadModels } from '../../src/annotation/models';
export { compileNames, loadNameModel, recognizeNames } from '../../src/entities';
export { passage } from '../../src/text/passage';
export { cutBlocks } from '../../src/transcript/blocks';
export { isTurn, recognizeText, shapeOf } from '../../src/transcript';
export { readableFile } from '../../src/transcript/readable';
