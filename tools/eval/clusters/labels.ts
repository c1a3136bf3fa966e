/*
 * How the articles were chosen: 13 of worldwide.dev and 7 of polnear.dev (one of each publisher), of 2,000 to 8,500 characters,
 * from the lists of names that stand in the first and from reading the second, before the engine was run on any: for acronyms
 * with expansions, surnames and first names alone, several people of one surname, nicknames and second names, renamed and
 * nearly equal organizations, misspellings, family names that come first, and some plain articles too.
 *
 * How they were labelled, each read twice:
 * - Mentions are names of persons and organizations: full names, surnames, first names, nicknames, acronyms; labels of speakers
 *   in a transcript. No pronouns, no roles ("the minister"), no lower-case descriptions ("the panel"). Without title and
 *   possessive; with "The" where it is written large in a paper's name.
 * - Every name within other words counts: in front of a noun ("the Merrow government" holds the person Merrow), after "anti-"
 *   and "pro-", before a role ("Harbour Board chairman"). A name within the name of an organization, law, work or award does not.
 * - A team called by its city, place or nickname is the team. A building or an office that speaks or acts is an organization; one
 *   that is visited or run for is a place. A country, a capital or a street that acts is a place too. Competitions, works,
 *   products, laws, account names, religions, peoples and the followers of a party are none; a party, also by its nickname, is one.
 * - A family or a couple named together ("the Merrows", "the Merrow family") is a cluster of its own, of persons.
 * - Renamed, misspelt, translated twice: one entity when the article says or plainly means so. A company and the service of the
 *   same name are one. A branch, a unit, a chamber, a think tank of a body are not that body.
 * - A person played on the screen is the person; a film called by the name is not.
 * - worldwide.dev: the gold names of type PERSON and ORG with their own borders. Only what is plainly wrong was put right: of 542
 *   names 7 are left out, 4 have other borders (one of them was two names) and 12 are put in (passed over, or under another type).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus, ROOT } from '../shared';
import type { ScoredDocument } from '../shared';
import type { Clustered } from './bcubed';

/** The labels of one article: places only, no words. */
export interface Labels {
  /** `worldwide` or `polnear`, development part. */
  readonly corpus: string;
  /** The line of the corpus, from 1. */
  readonly line: number;
  /** The first 16 hexadecimal digits of the hash of the text in UTF-8. */
  readonly sha256: string;
  /** In order of place: start, end, and the cluster: `p` for a person, `o` for an organization, and a number. */
  readonly mentions: readonly (readonly [start: number, end: number, cluster: string])[];
}

/** An article with its labels put to its text. */
export interface Labelled { readonly document: ScoredDocument; readonly gold: readonly Clustered[] }

export const readLabels = (): readonly Labels[] => JSON.parse(readFileSync(join(ROOT, 'tools', 'eval', 'clusters', 'articles.json'), 'utf8')) as Labels[];

/** The labels put to the texts of a corpus. Throws where a text is not the one that was labelled. */
export function labelled(labels: readonly Labels[], corpus: string, documents: readonly ScoredDocument[]): readonly Labelled[] {
  return labels.filter(one => one.corpus === corpus).map(({ line, sha256, mentions }) => {
    const document = documents[line - 1];
    const hash = document === undefined ? 'none' : createHash('sha256').update(document.text).digest('hex').slice(0, sha256.length);
    if (document === undefined || hash !== sha256) throw new Error(`clusters: line ${line} of ${corpus}.dev.jsonl is not the text that was labelled (hash ${hash}, labelled ${sha256}): the corpus has changed, and tools/eval/clusters/articles.json must follow it`);
    return { document, gold: mentions.map(([start, end, cluster]) => ({ start, end, cluster })) };
  });
}

/** All labelled articles with their texts. */
export function readArticles(shared: string): readonly Labelled[] {
  const labels = readLabels();
  return [...new Set(labels.map(({ corpus }) => corpus))].flatMap(corpus => labelled(labels, corpus, readCorpus(shared, corpus)));
}
