import { MACHINE_KEYS } from '../en/head';
import { answer, type Layout } from './types';

/** What a recogniser of speech, or a tool for transcribing, has written as data. Its turns are read by `machine/`. */
export const machine: Layout = ({ head, envelope }) => {
  if (envelope !== 'data') return null;
  const found = MACHINE_KEYS.find(({ keys }) => keys.every(key => head.includes(key)));
  return found === undefined ? answer('other', 'data', 0.9, 'data of a program') : answer('transcript', 'machine', 0.9, `the transcript of a program (${found.name}); open it as a readable transcript`);
};
