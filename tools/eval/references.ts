/** Figures beside ours, in percent, by key of the score. Those of others are as the page of the shared data tells them. */
export interface References {
  /** What this project set itself. */
  readonly goal?: number;
  /** A few simple lines of code. */
  readonly simple?: number;
  /** The best other system that has been measured. */
  readonly peer?: number;
  /** People against each other on the same kind of text. */
  readonly people?: number;
}

export const REFERENCES: Readonly<Record<string, References>> = {
  'polnear.direct': { goal: 95, simple: 67.7, people: 95.4 },
  'polnear.quoted': { goal: 96, simple: 93.3, people: 90.1 },
  'polnear.tokens': { goal: 89, simple: 68.4, people: 90.2 },
  'polnear.found.marked': { goal: 94.5, simple: 60.9, people: 95.3 },
  'polnear.found.indirect': { goal: 75, simple: 15.9, people: 75.4 },
  'polnear.attribution.direct': { goal: 97.5, simple: 71.5, people: 99.2 },
  'polnear.attribution.marked': { goal: 96.5, simple: 69.6, people: 98.7 },
  'polnear.attribution.indirect': { goal: 92.5, simple: 84.1, people: 93 },
  'polnear.ggt.0.3.all': { goal: 82, people: 83.9 },
  'polnear.ggt.0.8.all': { goal: 77, people: 79.9 },
  'polnear.ggt.0.3.direct+mixed': { goal: 95.5, people: 96.9 },
  'polnear.ggt.0.8.direct+mixed': { goal: 93, people: 94.8 },
  'polnear.span.source': { goal: 79, simple: 34.6, peer: 83.2, people: 78.8 },
  'polnear.span.cue': { goal: 73.5, simple: 38.1, peer: 75.3, people: 72.3 },
  'polnear.span.content': { goal: 69.5, simple: 39, peer: 72.9, people: 73.4 },
  'polnear.sure': { goal: 90 },
  'speakers.found': { goal: 90 },
  'worldwide.nine': { goal: 86 },
  'worldwide.four': { goal: 86.5, simple: 54.7, peer: 43.2 },
  'worldwide.person': { goal: 93.5 },
  'worldwide.organization': { goal: 81 },
  'worldwide.location': { goal: 88 },
  'worldwide.lower': { goal: 72 },
  'worldwide.upper': { goal: 72 },
  'wikigold.all': { goal: 75, peer: 58.5 },
  'uner-ewt.all': { goal: 66, peer: 50.3 },
  'clusters.f1': { goal: 90 },
  'real.class': { goal: 98 },
  'real.layout': { goal: 90 },
  'real.speakers.whole': { goal: 90 },
  'real.turns.close': { goal: 90 },
  'packages.other': { goal: 99.5 },
  'news.all': { goal: 97 },
  'news.all.either': { goal: 97 },
};

/** What the columns mean, for under the table. */
export const NOTES: readonly string[] = [
  'simple: said-verb and nearest name (stretches within marks: the text between marks); names: a memoriser of the training names.',
  'peer: spans, BERT with CofeNet on PolNeAR’s own test part; names, compromise 14.17 with a helping adapter.',
  'people: annotators against each other on PolNeAR articles.',
];
