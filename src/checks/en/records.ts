/** Hosts that keep copies of pages: an address there is itself a copy. */
export const ARCHIVES: ReadonlySet<string> = new Set(['web.archive.org', 'archive.org', 'archive.ph', 'archive.today', 'archive.is', 'archive.md', 'archive.li', 'archive.vn', 'archive.fo', 'perma.cc', 'ghostarchive.org', 'webcitation.org', 'www.webcitation.org', 'conifer.rhizome.org', 'timetravel.mementoweb.org', 'www.webarchive.org.uk', 'webarchive.nationalarchives.gov.uk']);

/** What evidence is called that words can be heard on; in small letters. */
export const RECORDINGS: ReadonlySet<string> = new Set(['recording', 'audio', 'audio recording', 'video', 'video recording', 'tape', 'voice message', 'voice memo']);
