import { answer, counted, type Answer, type Page } from './types';

/** What is neither transcript nor article, and what it rather looks like. */
export function other({ of }: Page): Answer {
  const SIGNS: readonly (readonly [key: string, more: number, layout: string, because: string])[] = [
    ['chat', 2, 'chat', 'messages of a chat, or lines of a log'], ['scene', 1, 'screenplay', 'scene headings'], ['play', 1, 'play', 'acts and stage directions'], ['song', 1, 'lyrics', 'parts of a song'],
    ['headers', 0, 'mail', 'headers of a message'], ['code', 2, 'code', 'lines that look like code or data'], ['table', 1, 'table', 'values between commas'], ['legal', 1, 'legal', 'the language of contracts and licences'], ['faq', 2, 'faq', 'questions with numbers'],
  ];
  const found = SIGNS.find(([key, more]) => of(key) > more);
  return answer('other', found?.[2] ?? 'notes', 0.6, of('blocks') === 0 ? 'there is no text yet' : 'neither speakers’ labels nor quotations with speakers, dateline or byline',
    found?.[3] ?? false, of('list') > 2 && counted(of('list'), 'list item', 'list items'));
}
