const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What tells the legal form of a company and may be left off; also what clubs have in front or behind. */
export const LEGAL_FORMS: ReadonlySet<string> = words(`
inc incorporated corp corporation co company ltd limited llc llp lp plc ag gmbh kg se sa sarl spa srl nv bv ab asa oy oyj aps as pty bhd sdn kk pt pjsc jsc ooo ao oao
fc afc cf sc bc`);

/** What else a company’s name may end with and is left off when it is spoken of again. */
export const BRAND_TAILS: ReadonlySet<string> = words('group holding holdings industries enterprises international motor motors worldwide global airlines airways airport university party technologies systems');

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

/** Words that make another institution of one: the International Criminal Court is not the criminal court. */
export const TELLING_WORDS: ReadonlySet<string> = words(`
international european african asian arab american latin world global regional inter pan trans union liberal social socialist christian conservative progressive communist democratic republican
new royal reserve north south east west northern southern eastern western central young youth junior women workers chartered free independent united`);

/** Heads before which nothing but a country is left off: the Social Democratic Party is not the Democratic Party. */
export const CLOSE_HEADS: ReadonlySet<string> = words('party league front movement alliance coalition congress bank force forces army');

/** Further heads of names that words in front may be left off: “Free Press”, for the Northmere Free Press. */
export const OTHER_HEADS: ReadonlySet<string> = words(`
administration police guard service services corps brigade battalion regiment headquarters mission clinic laboratory laboratories observatory archive archives library theatre theater orchestra
times post press journal herald tribune gazette chronicle mirror star telegraph guardian observer standard mail news magazine radio television broadcasting
church mosque temple diocese parish committees councils ministries departments agencies boards group holdings industries electric energy railways railway lines pharmaceuticals works port`);
