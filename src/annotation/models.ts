import { readContainer } from '../entities/model/container';
import { loadNameModel, type NameModel } from '../entities/model/name-model';
import { loadQuotationTagger, type QuotationTagger } from '../quotations/model/tagger';

/** The trained networks. What they answer depends on what they are given alone; what they keep only makes them faster. */
export interface Models { readonly names: NameModel; readonly quotations: QuotationTagger }

/** The files that the models are made from, as bytes that the host has read from `media/weights`. */
export const MODEL_FILES = ['names.bin', 'quotations.bin', 'kernel.wasm'] as const;

/**
 * Readies the models from the bytes of `MODEL_FILES`, in that order.
 * Throws an error that says what is wrong when they are not what they should be.
 */
export function loadModels([names, quotations, kernel]: readonly Uint8Array[]): Models {
  if (names === undefined || quotations === undefined || kernel === undefined) throw new Error('a file of weights is missing');
  const model = loadNameModel(names, kernel);
  return { names: model, quotations: loadQuotationTagger(readContainer(quotations), kernel, model.words) };
}
