const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What tells the legal form of a company and may be left off; also what clubs have in front or behind. */
export const LEGAL_FORMS: ReadonlySet<string> = words(`
inc incorporated corp corporation co company ltd limited llc llp lp plc ag gmbh kg se sa sarl spa srl nv bv ab asa oy oyj aps as pty bhd sdn kk pt pjsc jsc ooo ao oao
fc afc cf sc bc`);

/** What else a company’s name may end with and is left off when it is spoken of again. */
export const BRAND_TAILS: ReadonlySet<string> = words('group holding holdings industries enterprises international motor motors worldwide global airlines airways airport');

/** Small words that letters for a name skip. */
export const SMALL_WORDS: ReadonlySet<string> = words('a an the of for and on in to at by with from de del la le les du des da do dos das di et e y der die das und fur von van');

/** What a name goes on with behind its head: “Bank of England”. */
export const BEHIND_HEADS: ReadonlySet<string> = words('of for on in at to against without with under');

/** Heads whose matter may stand before or behind them: “Health Ministry”, “Ministry of Health”. */
export const TURNING_HEADS: ReadonlySet<string> = words('ministry department commission committee agency bureau office board authority secretariat directorate council embassy');

/** Further heads whose country may stand before or behind them: “Kenyan Supreme Court”, “Supreme Court of Kenya”. */
export const STATE_HEADS: ReadonlySet<string> = words(`
court parliament assembly government army navy police party congress senate union federation association organization society institute cabinet judiciary tribunal prosecutor`);

/** Institutions that are spoken of again by their head alone: “the Ministry”. Those that mean a certain one by themselves, such as Parliament, are left out. */
export const GENERIC_HEADS: ReadonlySet<string> = words(`
ministry department commission committee agency bureau office board authority secretariat directorate council embassy
court assembly union federation association organization society institute foundation tribunal party trust fund bank university college hospital school club company corporation
league academy alliance movement network center initiative task campaign coalition consortium regulator museum airport bridge stadium hotel united rovers wanderers albion`);

/** Universities whose two orders of words name two places of learning. */
export const NOT_TURNED: ReadonlySet<string> = words('washington miami boston york indiana ohio pennsylvania columbia illinois michigan oregon arizona kansas iowa texas florida georgia utah missouri tennessee');
