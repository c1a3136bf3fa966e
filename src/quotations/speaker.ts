import { FEMALE_NAMES, MALE_NAMES } from './en/pronouns';
import type { JoinInput, SpeakerHint } from './types';

/** A person that was named of late; `age` counts blocks. */
export interface Person { readonly entity: string; readonly name: string; readonly age: number }

/** The key of the entity that a hint names, given who was named and who spoke before it; null when nobody fits. */
export function speakerOf(hint: SpeakerHint, { mentions }: JoinInput, persons: readonly Person[], last: { readonly speaker: string | null; readonly name: string; readonly age: number } | null): string | null {
  switch (hint.by) {
    case 'name': return mentions.find(({ start, end }) => start < hint.end && end > hint.start)?.entity ?? null;
    case 'pronoun': {
      if (hint.again === true && last?.speaker != null) return last.speaker;
      if (hint.form === 'i' || hint.form === 'we' || hint.form === 'it' || hint.form === 'they') return hint.form === 'they' || hint.form === 'it' ? last?.speaker ?? null : null;
      const fits = (name: string): boolean => genderOf(name) !== (hint.form === 'he' ? 'she' : 'he');
      const sure = (name: string): boolean => genderOf(name) === hint.form;
      const latest = [...persons].reverse();
      const here = latest.filter(({ age }) => age === 0);
      if (last?.speaker != null && last.age === 0 && fits(last.name)) return last.speaker;
      const named = here.find(({ name }) => sure(name)) ?? here.find(({ name }) => fits(name));
      if (named !== undefined) return named.entity;
      if (last?.speaker != null && sure(last.name)) return last.speaker;
      return latest.find(({ name }) => sure(name))?.entity ?? (last?.speaker != null && fits(last.name) ? last.speaker : null) ?? latest.find(({ name }) => fits(name))?.entity ?? last?.speaker ?? null;
    }
    case 'description': return described(hint.words, mentions, last);
    case 'none': return last?.speaker ?? null;
  }
}

/** `the trust` is the Harbour Trust that spoke last, or that the block names: a noun that a name ends with. */
function described(words: string, mentions: JoinInput['mentions'], last: { readonly speaker: string | null; readonly name: string } | null): string | null {
  const noun = words.split(' ').at(-1) ?? '';
  const ends = (name: string): boolean => name.includes(' ') && name.toLowerCase().endsWith(` ${noun}`);
  if (!/^(?:the|its?|this) /u.test(words) || noun.length < 4) return null;
  return last !== null && ends(last.name) ? last.speaker : mentions.find(({ name, type }) => type !== 'person' && ends(name))?.entity ?? null;
}

/** What a given name tells of the pronoun; null when it tells nothing. A ledger’s pronouns go first once it has them. */
function genderOf(name: string): 'he' | 'she' | null {
  const given = name.split(' ')[0] ?? '';
  return MALE_NAMES.has(given) ? 'he' : FEMALE_NAMES.has(given) ? 'she' : null;
}
