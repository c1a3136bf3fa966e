import { bareAccusations, sensitivePersons } from '../accusations';
import type { DocumentRule } from '../rule';

const PIER = 'HARWICK, May 4 — The northern pier stays shut, the harbour trust said on Monday.';

/** What is told of people that may harm them. */
export const ACCUSATIONS: readonly DocumentRule[] = [
  {
    id: 'defamation-certainty', group: 'sourcing', level: 'warning', needs: 'text', scope: 'document',
    title: 'A crime is told of a named person as a fact, and nobody is named who says so',
    why: 'Reuters, the BBC and Public Citizen’s libel guide: until a court has found it, an offence is alleged, and it is told by whom.',
    speaks: [
      { draft: `${PIER}\n\nThe trust has lost its money. Carl Dunn, who embezzled the fees of three years, lives in Northmere now.`, at: 'Carl Dunn' },
      { draft: `${PIER}\n\nThe fees of three years are missing. Carl Dunn had stolen them in the summer of 2022, and the county never noticed.`, at: 'Carl Dunn' },
      { draft: `${PIER}\n\nThe fees of three years are missing. Carl Dunn is a thief, and everybody in the town knows it.`, at: 'Carl Dunn' },
    ],
    silent: [
      { draft: `${PIER}\n\nCarl Dunn, who allegedly embezzled the fees, lives in Northmere now. Carl Dunn stole them, Ada Merrow said.` },
      { draft: `${PIER}\n\nCarl Dunn embezzled the fees of three years. He was convicted in March, and Carl Dunn was sentenced to two years.` },
      { draft: `${PIER}\n\n“Carl Dunn stole the fees of three years,” said Ada Merrow, who runs the trust. Dunn shot back that nobody had counted them.` },
    ],
    check: document => document.class !== 'article' ? [] : bareAccusations(document),
  },
  {
    id: 'sensitive-person', group: 'sourcing', level: 'warning', needs: 'text', scope: 'document',
    title: 'A child, a victim of a sexual offence or a suicide is named',
    why: 'IPSO, the BBC and AP do not name children in matters of crime, nor victims of sexual offences; suicides are told with care (WHO and Samaritans).',
    speaks: [
      { draft: `${PIER}\n\nPolice arrested Tom Dunn, 15, on Sunday. He had thrown stones at the lamps of the pier, they said.`, at: 'Tom Dunn' },
      { draft: `${PIER}\n\nThe pier has a bad name since Lena Dunn was raped there in 2019, Ada Merrow said.`, at: 'Lena Dunn' },
      { draft: `${PIER}\n\nIn March Carl Dunn killed himself there, Ada Merrow said.`, at: 'Carl Dunn' },
    ],
    silent: [
      { draft: `${PIER}\n\nTom Dunn, 15, won the race of the boats on Sunday. Police arrested Carl Dunn, 35, after it.` },
      { draft: `${PIER}\n\nThe pier has a bad name since a woman was raped there in 2019, said Lena Dunn, who lives at the quay.` },
    ],
    check: document => document.class !== 'article' ? [] : sensitivePersons(document),
  },
];
