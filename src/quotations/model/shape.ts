import { PARTS, ROWS, type Part } from '../../entities/model/forms';
import { VECTOR } from '../../entities/model/shape';
import { CHANNELS } from './view';

/** Width of the embedding of each part of a form, and of a channel. */
export const WIDTHS: Readonly<Record<Part, number>> = { prefix3: 16, prefix4: 16, suffix3: 16, suffix4: 16, word: 32, shape: 16 };
export const CHANNEL_WIDTH = 16;

/** What a form alone gives to the input: its word vector and a row for each of its parts. */
export const FORM_INPUT = VECTOR + PARTS.reduce((sum, part) => sum + WIDTHS[part], 0);
/** Behind that a row for each channel. */
export const INPUT = FORM_INPUT + CHANNELS.length * CHANNEL_WIDTH;
export { PARTS, ROWS };

/** The convolution reaches so far to both sides. */
export const REACH = 2;
export const WIDTH = 2 * REACH + 1;

/** Sizes of a network: channels of the convolution, of each recurrence each way, and of the dense layer. */
export interface Size { readonly convolution: number; readonly recurrences: readonly number[]; readonly dense: number }

/** How many numbers each layer gives to the next: the first is the convolution with the first recurrence. */
export const hiddenOf = ({ convolution, recurrences }: Size): readonly number[] => recurrences.map((size, layer) => 2 * size + (layer === 0 ? convolution : 0));

/** How many numbers the dense layer reads: the first layer and the last. */
export const readBy = (size: Size): number => { const hidden = hiddenOf(size); return (hidden[0] ?? 0) + (hidden.length > 1 ? hidden.at(-1) ?? 0 : 0); };
