import { annotate } from '../../../src/annotation';
import type { Models } from '../../../src/annotation/models';
import { isRight } from '../../eval/quotations';
import type { Raw } from './corpora';

/** What turns the tagger’s own measure of a quotation into a probability: the logistic function of `slope` × its log-odds + `shift` (Platt 1999). */
export type Calibration = readonly [slope: number, shift: number];

/** Fits the calibration on texts that the tagger has not learned from, by Newton’s method with a little ridge. */
export function calibrate(raws: readonly Raw[], models: Models): Calibration {
  const seen = raws.flatMap(({ text, quotes = [] }) => annotate(text, { models, class: 'article' }).quotations.map(quotation => ({ x: logOdds(quotation.confidence), y: isRight(quotation, quotes) ? 1 : 0 })));
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 30; round++) {
    let [g0, g1, h00, h01, h11] = [0.1 * (slope - 1), 0.1 * shift, 0.1, 0, 0.1];
    for (const { x, y } of seen) {
      const p = 1 / (1 + Math.exp(-(slope * x + shift)));
      g0 += (p - y) * x;
      g1 += p - y;
      h00 += p * (1 - p) * x * x;
      h01 += p * (1 - p) * x;
      h11 += p * (1 - p);
    }
    const determinant = h00 * h11 - h01 * h01;
    slope -= (h11 * g0 - h01 * g1) / determinant;
    shift -= (h00 * g1 - h01 * g0) / determinant;
  }
  console.log(`calibrated on ${seen.length} quotations, of which ${seen.filter(({ y }) => y === 1).length} are right: ${slope.toFixed(3)} × log-odds + ${shift.toFixed(3)}`);
  return [slope, shift];
}

const logOdds = (share: number): number => { const p = Math.min(0.999, Math.max(0.001, share)); return Math.log(p / (1 - p)); };
