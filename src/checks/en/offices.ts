const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Titles of one office: each first one is read as the second. */
export const SAME_OFFICE: ReadonlyMap<string, string> = new Map(`
premier, prime minister; congressman, representative; congresswoman, representative; chairwoman, chairman; chairperson, chairman; chair, chairman; spokeswoman, spokesman; spokesperson, spokesman; councilwoman, councillor; councilman, councillor; councilor, councillor;
assemblywoman, assemblyman; ceo, chief executive; cfo, chief financial officer; businesswoman, businessman; advisor, adviser; headteacher, principal; lawmaker, legislator; foreign secretary, foreign minister`
  .trim().split(/;\s+/u).map((pair): readonly [string, string] => { const [from = '', to = ''] = pair.split(', '); return [from, to]; }));

/** Words before an office that is over, or has not begun. */
export const NOT_NOW: ReadonlySet<string> = words('former ex late outgoing incoming acting interim then presidential gubernatorial mayoral');

/** Offices of which nobody holds two. */
export const EXCLUSIVE: readonly ReadonlySet<string>[] = [words('senator representative'), words('governor senator'), words('prosecutor judge'), words('president chancellor'), words('ambassador minister')];

/** What makes an office of its own of one with the same last word. */
export const MATTERS: ReadonlySet<string> = words(`
foreign interior home finance defense defence health education justice labor labour trade energy transport environment agriculture information communications culture
attorney solicitor prosecutor inspector secretary director surgeon auditor governor major brigadier consul press prime`);
/** Another rank of the same office. */
export const RANKS: ReadonlySet<string> = words('vice deputy assistant under');
