import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';

/** `words < speaker`, for the quotations with marks. */
const said = (text: string): readonly string[] => {
  const { quotations, entities } = annotate(text, { class: 'article' });
  return quotations.filter(({ kind }) => kind !== 'indirect').map(({ contents, speaker }) => `${contents.map(span => text.slice(...span)).join(' | ')} < ${entities.find(({ id }) => id === speaker)?.name ?? '–'}`);
};

suite('joining of blocks', () => {
  const TABLE: readonly (readonly [title: string, text: string, quotations: readonly string[]])[] = [
    ['an open quotation goes on where the next paragraph opens again', '“We waited,” said Ada Merrow. “It was cold.\n\n“Nobody came.”\n\nThe end.', ['“We waited,” | “It was cold. | “Nobody came.” < Ada Merrow']],
    ['one that does not open again ends', '“We waited all day long.\n\nThe end.', ['“We waited all day long. < –']],
    ['over three paragraphs, the speaker at the end', '“We waited all day long.\n\n“It was cold.\n\n“Nobody came,” said Ada Merrow.', ['“We waited all day long. | “It was cold. | “Nobody came,” < Ada Merrow']],
    ['he added', 'Oskar Dale met Ada Merrow. “We waited,” Dale said.\n\n“Nobody came,” he added.', ['“We waited,” < Oskar Dale', '“Nobody came,” < Oskar Dale']],
    ['she is somebody else than he', 'Oskar Dale met Ada Merrow.\n\n“We waited,” she said.\n\n“Nobody came,” he said.', ['“We waited,” < Ada Merrow', '“Nobody came,” < Oskar Dale']],
    ['she is who the paragraph is about', '“We waited,” said Ada Merrow.\n\nLena Lund was sharper. “Nobody came,” she said.', ['“We waited,” < Ada Merrow', '“Nobody came,” < Lena Lund']],
    ['a paragraph of words alone goes to who spoke last', '“We waited,” said Ada Merrow.\n\n“Nobody came to the pier.”', ['“We waited,” < Ada Merrow', '“Nobody came to the pier.” < Ada Merrow']],
    ['an introduction gives the words below', 'Ada Merrow continued:\n\n“Nobody came to the pier.”', ['“Nobody came to the pier.” < Ada Merrow']],
    ['nothing leaks past a heading', '“We waited,” said Ada Merrow.\n\n# The pier\n\n“Nobody came to the pier.”', ['“We waited,” < Ada Merrow', '“Nobody came to the pier.” < –']],
    ['the trust is the one that was named', 'The Northmere Harbour Trust closed the pier. “Nobody came,” the trust said.', ['“Nobody came,” < Northmere Harbour Trust']],
    ['the mayor is the one who was called so', 'Mayor Ada Merrow met Oskar Dale. “We waited,” Dale said.\n\n“Nobody came,” the mayor said.', ['“We waited,” < Oskar Dale', '“Nobody came,” < Ada Merrow']],
    ['the governor is nobody who was named', 'Ada Merrow met Oskar Dale.\n\n“Nobody came,” a governor said.', ['“Nobody came,” < –']],
    ['names within marks are no antecedents', 'Oskar Dale waved. “Bo Lund is late,” he said.', ['“Bo Lund is late,” < Oskar Dale']],
    ['a surname that two have stays with the one who had it first', 'Ada Merrow spoke. “We waited,” Merrow said.\n\nOskar Merrow came too.\n\n“Nobody came,” Merrow said.', ['“We waited,” < Ada Merrow', '“Nobody came,” < Ada Merrow']],
    ['of two of a surname, the one who was introduced before the other', 'Ada Merrow spoke.\n\nOskar Merrow came too.\n\n“Nobody came,” Merrow said.', ['“Nobody came,” < Ada Merrow']],
    ['of two who came together, neither', 'Ada Merrow and Oskar Merrow came.\n\n“Nobody came,” Merrow said.', ['“Nobody came,” < Merrow']],
    ['a group before “he” does not hide the one who is named', 'Oskar Dale fell. “We waited,” the villagers said.\n\n“Nobody came,” he said.', ['“We waited,” < –', '“Nobody came,” < Oskar Dale']],
    ['somebody without a name does', 'Oskar Dale fell. “We waited,” a neighbour said.\n\n“Nobody came,” he said.', ['“We waited,” < –', '“Nobody came,” < –']],
    ['they are not one person', 'Oskar Dale spoke. “We waited,” Dale said.\n\n“Nobody came,” they said.', ['“We waited,” < Oskar Dale', '“Nobody came,” < –']],
    ['a lawmaker is a senator', 'Sen. Ada Merrow met Oskar Dale. “We waited,” Dale said.\n\n“Nobody came,” the lawmaker said.', ['“We waited,” < Oskar Dale', '“Nobody came,” < Ada Merrow']],
    ['a person of the surname, not the country', 'Pia Jordan fell.\n\n“Nobody came,” Jordan said.', ['“Nobody came,” < Pia Jordan']],
    ['one left open at the very end is not lost', 'He waved. “We waited all day long', ['“We waited all day long < –']],
  ];
  for (const [title, text, quotations] of TABLE) test(title, () => { assert.deepEqual(said(text), quotations); });

  test('nothing leaks past a turn', () => {
    const text = 'ADA MERROW: He said “we waited\n\nOSKAR DALE: “No,” I said.\n\nMERROW: And then?\n\nDALE: Nothing.\n';
    const { quotations, recognition } = annotate(text);
    assert.equal(recognition.class, 'transcript');
    const next = text.indexOf('OSKAR');
    for (const { contents } of quotations) assert.equal(contents.some(([start]) => start < next) && contents.some(([start]) => start > next), false);
  });
});
