import type { Size } from './shape';

/** What the header of the tagger’s weights says. */
export interface TaggerHeader { readonly size: Size; readonly trainedOn: readonly string[] }
