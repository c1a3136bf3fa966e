import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNameModel, type NameModel } from '../../src/entities/model/name-model';
import { ROOT } from './shared';

/** The bytes of the trained recogniser of names as it ships: its weights and its kernel. */
export const shippedWeights = (weights = join(ROOT, 'media', 'weights', 'names.bin')): readonly [weights: Uint8Array, kernel: Uint8Array] =>
  [readFileSync(weights), readFileSync(join(ROOT, 'media', 'weights', 'kernel.wasm'))];

/** The trained recogniser of names as it ships. */
export const shippedModel = (weights?: string): NameModel => loadNameModel(...shippedWeights(weights));
