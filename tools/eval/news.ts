import { recognizeText } from '../../src/transcript';
import type { Recognition } from '../../src/transcript/types';
import { once, shareScore } from './score';
import type { Measurement, Score } from './score';
import { readCorpus } from './shared';

/** Corpora of news. A few of their texts are interviews. */
const CORPORA = ['polnear', 'worldwide'];

interface Judged { readonly corpus: string; readonly id: string; readonly recognition: Recognition }

const judged = once(({ shared }): readonly Judged[] => CORPORA.flatMap(corpus => readCorpus(shared, corpus).map(({ id, text }) => ({ corpus, id, recognition: recognizeText(text) }))));

/** What is news: articles that are known as such, and beside them the interviews, which may be called transcripts. */
export const news: Measurement = {
  name: 'news',
  title: 'Recognition: news (polnear.dev, worldwide.dev)',
  run: bench => [null, ...CORPORA].flatMap((corpus): readonly Score[] => {
    const of = judged(bench).filter(one => corpus === null || one.corpus === corpus);
    const share = (key: string, title: string, isRight: (kind: Recognition['class']) => boolean): Score =>
      shareScore(`news.${corpus ?? 'all'}${key}`, `${corpus ?? 'both'}: ${title}`, of.filter(({ recognition }) => isRight(recognition.class)).length, of.length);
    return [share('', 'article', kind => kind === 'article'), share('.either', 'article or transcript', kind => kind !== 'other')];
  }),
  report: bench => judged(bench).filter(({ recognition }) => recognition.class !== 'article').map(({ corpus, id, recognition }) => `  ${corpus} ${id}: ${recognition.class}/${recognition.layout}: ${recognition.because[0] ?? ''}`).join('\n'),
};
