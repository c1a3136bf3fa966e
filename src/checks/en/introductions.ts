const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Nouns behind a surname that make it tell of something else: “the Trump campaign”. */
export const NAMED_THINGS: ReadonlySet<string> = words(`
debate debates election elections eras administration administrations aide aides adviser advisers ally allies allegations amendment audience backer backers book brand building camp campaign campaigns candidacy case center centre cabinet clan coalition company convention days decision defenders delegate delegates dinner doctrine dynasty
economy effect email emails election elections endorsement era eras event fan fans family flag foundation fortune fundraiser fundraisers government governments hotel hotels household interview joke jokes letter library machine memo mob name nomination nominee officials operation organization
organisation plan plans policy policies presidency problem proposal proposals protest protester protesters rally rallies report revolution rise scandal sign signs speech staff staffer staffers story supporter supporters surrogate surrogates surge tape tax team ticket tower trial tweet university victory vote voter voters voting
white-house win wins wing world years`);

/** Who is called by title and surname at first, whatever the guide says: “President Obama”. */
export const KNOWN_BY_TITLE: ReadonlySet<string> = words('president presidents pres pope king queen prince princess emperor emir sultan sheikh ayatollah saint st chancellor premier prophet imam');

/** Words between which and a name nothing of the person is told. */
export const TELLS_NOTHING: ReadonlySet<string> = words(`
a an the and or but nor so yet for of to in on at by with from into onto over under about against between among after before during since until till as than like unlike near without despite through via per while when where because if though although whether that which who whom whose
is are was were be been being am do does did has have had will would shall should can could may might must not also then now still even just only both either neither
said says say told tells tell asked asks ask added adds wrote writes called calls argued argues insisted explained warned noted quoted interviewed met meet meets joined hired praised thanked named including include includes mr mrs ms mx dr this these those it he she they him her them his its their`);

/** What follows a name that something is told of right there: “of Columbia”, “who runs”. */
export const TELLS_MORE: ReadonlySet<string> = words('of from who whose for at with is was');

/** Letters that every reader knows. AP, Reuters and BBC give them without their words. */
export const KNOWN_LETTERS: ReadonlySet<string> = words(`
UN U.N. EU UK U.K. US U.S. USA U.S.A. UAE USSR NATO AIDS HIV COVID COVID-19 NASA BBC CNN NBC ABC CBS PBS NPR ITV MSNBC ESPN HBO AP AFP UPI FBI CIA NSA IRS DNA RNA TV DVD CD PC PDF GPS SMS IT AI CEO CFO COO MP MPs MEP PM VP GDP GOP DNC RNC NFL NBA MLB NHL FIFA UEFA IOC
NAACP YMCA YWCA AFL-CIO AARP ACLU LGBT LGBTQ PhD MBA BA MA GMT EST EDT PST PDT NHS VAT IBM UPS BMW KGB MI5 MI6 IRA ISIS ISIL OPEC UNESCO UNICEF WHO IMF WTO NGO NGOs PAC PACs NRA DC D.C. L.A. N.Y. IQ SUV ID PR HR ATM OK SOS UFO VIP WMD FAQ ADHD PTSD`);
