export { readMachine, type MachineResult } from './read';
export { readableOf, type Readable, type ReadableLine } from './readable';
export type { MachineFormat, MachineProblem, MachineProblemCode, MachineSegment, MachineTranscript } from './types';
