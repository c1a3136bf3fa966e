import { answer, counted, type Layout } from './types';

/** WebVTT (W3C webvtt1) and SubRip. */
export const captions: Layout = ({ of, envelope }) => of('caption') === 0 ? null
  : answer('transcript', 'captions', 0.98, `${counted(of('caption'), 'caption', 'captions')} with times (${envelope === 'vtt' ? 'WebVTT' : 'SRT'})`);
