import { sentences } from '../../text/sentences';
import { wrongSums } from '../changes';
import { wrongConversions } from '../conversions';
import { tokensOf } from '../paragraph-tokens';
import type { Found, LocalParagraph, ParagraphRule } from '../rule';

const PIER = 'HARWICK, May 4 — The northern pier stays shut, the harbour trust said on Monday.';

/** Figures that can be worked out again from what stands beside them. */
export const FIGURES: readonly ParagraphRule[] = [
  {
    id: 'number-check', group: 'facts', level: 'warning', needs: 'text', scope: 'paragraph',
    title: 'Figures that do not go together: sums, changes, shares, conversions',
    why: 'Reuters asks reporters to add up the figures themselves, and to tell percent from percentage points.',
    speaks: [
      { draft: `${PIER}\n\nFish landings rose by 5 percent, from 40 percent to 45 percent of the catch, Ada Merrow said.`, at: '5 percent' },
      { draft: `${PIER}\n\nThe number of boats has doubled from 3 to 7 since the war, Ada Merrow said.`, at: 'doubled' },
      { draft: `${PIER}\n\nThe pier is 26 miles (60 kilometers) from the county town, Ada Merrow said.`, at: '60' },
      { draft: `${PIER}\n\nThe boat took off 12 people, six men and five women, on Sunday, the trust said.`, at: '12' },
      { draft: `${PIER}\n\nIn a survey 53 percent approved of the closure and 55 percent disapproved, the county said.`, at: '53' },
      { draft: `${PIER}\n\nThe county has agreed to limit warming to 1.5 degrees Celsius (34.7 degrees Fahrenheit).`, at: '34.7' },
    ],
    silent: [
      { draft: `${PIER}\n\nThe fee rose 12.5 percent to $4.5 million from $4 million, and landings nearly doubled from 4 to 7 tons. The pier is 26 miles (42 kilometers) away.` },
      { draft: `${PIER}\n\nWater rose from 40 percent to 45 percent in May, up 5 percentage points. The boat took off 12 people, including six men and five women.` },
      { draft: `${PIER}\n\nIt was 5 degrees Celsius (41 F) on an 850-metre (2,800-foot) beach, and 52 percent approved while 45 percent disapproved. Rents have grown 3 percent from 2010 to 2015.` },
    ],
    check: paragraph => paragraph.is === 'aside' ? [] : figures(paragraph),
  },
];

function figures(paragraph: LocalParagraph): readonly Found[] {
  const { text } = paragraph;
  // Nothing is worked out where there is one number at most.
  if (!/\d|percent|doubled|people/u.test(text)) return [];
  const tokens = tokensOf(paragraph);
  return [...wrongConversions(tokens), ...sentences(text, tokens).flatMap(sentence => wrongSums(tokens, sentence))];
}
