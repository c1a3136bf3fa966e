import { article } from './article';
import { briefing } from './briefing';
import { broadcast } from './broadcast';
import { captions } from './captions';
import { court } from './court';
import { interview } from './interview';
import { speakerLabels } from './labels';
import { machine } from './machine';
import { other } from './other';
import { parliament } from './parliament';
import { recorder } from './recorder';
import { speech } from './speech';
import { tagged } from './tagged';
import type { Answer, Layout, Page } from './types';

export type { Answer, Page } from './types';

/** The families of layouts in the order in which they are asked; the surest signs come first. */
const LAYOUTS: readonly Layout[] = [machine, captions, tagged, court, briefing, parliament, recorder, interview, broadcast, speakerLabels, speech, article];

/** What the page is: the first family that knows it for its own, else “other”. */
export function layoutOf(page: Page): Answer {
  for (const layout of LAYOUTS) {
    const found = layout(page);
    if (found !== null) return found;
  }
  return other(page);
}
