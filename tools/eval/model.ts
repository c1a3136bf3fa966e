import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModels, MODEL_FILES, type Models } from '../../src/annotation/models';
import { loadNameModel, type NameModel } from '../../src/entities/model/name-model';
import { ROOT } from './shared';

const shipped = (name: string): string => join(ROOT, 'media', 'weights', name);

/** The bytes of the trained recogniser of names as it ships: its weights and its kernel. */
export const shippedWeights = (weights = shipped('names.bin')): readonly [weights: Uint8Array, kernel: Uint8Array] => [readFileSync(weights), readFileSync(shipped('kernel.wasm'))];

/** The trained recogniser of names as it ships. */
export const shippedModel = (): NameModel => loadNameModel(...shippedWeights());

/** The files of all trained networks as they ship, or others in the place of some. */
export const modelFiles = (others: Readonly<Record<string, string | undefined>> = {}): readonly Uint8Array[] => MODEL_FILES.map(name => readFileSync(others[name] ?? shipped(name)));

/** All trained networks as they ship, or with other weights. */
export const shippedModels = (others?: Readonly<Record<string, string | undefined>>): Models => loadModels(modelFiles(others));
