export { readMachine, type MachineResult } from './read';
export { readableOf, type Readable, type ReadableLine, type SpokenStretch } from './readable';
export type { MachineFormat, MachineProblem, MachineProblemCode, MachineSegment, MachineTranscript } from './types';
