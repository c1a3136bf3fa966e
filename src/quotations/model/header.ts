import type { Size } from './shape';

/** What the header of the tagger’s weights says. */
export interface TaggerHeader { readonly size: Size; readonly trainedOn: readonly string[]; /** Slope and shift of the log-odds of a quotation (Platt 1999). */ readonly calibration: readonly [slope: number, shift: number] }
