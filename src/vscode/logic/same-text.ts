/** True when a file holds what a document shows of it: an editor leaves out the byte order mark, and makes all line ends alike. */
export const sameText = (file: string, shown: string): boolean => plain(file) === plain(shown);

const plain = (text: string): string => text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
