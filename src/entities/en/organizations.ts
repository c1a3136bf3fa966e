const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));
const phrases = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*[,\n]\s*/u).filter(phrase => phrase !== ''));

/** A name that ends with such a word, or has it before “of” or “for”, is an organization. */
export const ORGANIZATION_WORDS: ReadonlySet<string> = words(`
Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bank Bancorp Board Brigade Broadcasting Brothers Bureau Cabinet Campaign Center Centre Chamber Chronicle Church Club Coalition College Commission Committee
Communications Company Companies Confederation Conference Congress Consortium Constabulary Co Corp Corporation Corps Council Court Courts Daily Democrats Department Dept Division Electric Energy Enterprises Exchange Examiner Executive Federation Forces Force Foundation Forum Front Fund Government Gazette Group Guard Guardian
Headquarters Herald Holdings Hospital House Inc Industries Initiative Institute Institution Insurance International Investigation Investments Journal Judiciary Laboratories Laboratory Labs League Legislature Ltd LLC LLP Magazine Media Ministry Mission Monitor Motors Movement Museum Nations Navy Network Networks News Newspaper Newspapers
Office Observatory Orchestra Organisation Organization Parliament Partners Partnership Party Pharmaceuticals Plc PLC Police Post Press Program Project Railways Records Register Reserve Review Rovers School Schools Secretariat Senate Service Services Society Solutions Squad Studios Sun Syndicate Systems Task Team Technologies Telegraph
Television Theatre Times Tribunal Tribune Trust Union Unit United University Watch Wanderers Week Works Workers Workshop Archives Airforce Ombudsman Prosecutors Treasury Foundry Caucus`);

/** A name that ends with such a word is that of a paper or the like, which has a `The` of its own. */
export const PRESS_WORDS: ReadonlySet<string> = words('Times Post Guardian Herald Press Shimbun Standard Star Sun Economist Telegraph Journal Tribune Gazette Chronicle Mirror Observer Mail News Express Independent Conversation Intercept Nation Republic Channel Sentinel Globe Courier Examiner Inquirer Bulletin Monitor Hindu Spectator Atlantic Verge Onion Athletic Hill Information Peninsula Citizen');

/** What a name ends with in short, so that the full stop behind it belongs to it. */
export const CLOSED_WITH_STOP: ReadonlySet<string> = words('Jr Sr Inc Corp Co Ltd Bros Cos Assn Dept');

/** Organizations whose names give no sign of it. */
export const ORGANIZATIONS: ReadonlySet<string> = phrases(`
Congress, Senate, House, House of Representatives, Parliament, Pentagon, Kremlin, White House, Supreme Court, State Department, Justice Department, Treasury, Labour, Labour Party, Hamas, Hezbollah, Taliban, Islamic State, Fatah, Wagner, Greenpeace, Amnesty, Amnesty International, Human Rights Watch, Red Cross, Oxfam, Interpol, Europol, Scotland Yard, Downing Street, Whitehall, Holyrood, Stormont, Knesset, Bundestag, Duma, Politburo
Google, Facebook, Twitter, Telegram, WhatsApp, Instagram, TikTok, Apple, Amazon, Microsoft, YouTube, Netflix, Uber, Boeing, Airbus, Toyota, Volkswagen, Tesla, Samsung, Huawei, Exxon, Chevron, Shell, Walmart, Starbucks, Pfizer, Moderna, AstraZeneca, Goldman Sachs, Morgan Stanley, JPMorgan, Citigroup, Wells Fargo, Lehman Brothers, Enron, Gazprom, Rosneft, WikiLeaks, Bloomberg, Reuters, Politico, Breitbart, Newsweek, Forbes, Gallup, Gawker, Univision, Telemundo, Al Jazeera, Xinhua, Interfax, Tass, Vox, Slate, Salon, Axios, Yahoo, Vice, Der Spiegel, Le Monde, Der Standard, USA Today, Wall Street Journal, Fox News, Fox, Rolling Stone, Washington Post, New York Times, Vanity Fair, Quinnipiac, Harvard, Yale, Princeton, Stanford, Cornell, Oxford University, Rasmussen, Monmouth, Marist, Planned Parenthood, Black Lives Matter, Boko Haram, Al Qaeda, al-Qaeda, Nasdaq, Nato, Unicef, Unesco, Nasa, Fifa, Uefa, Opec, Brexit Party`);

/** Letters that name no organization. */
export const NO_ORGANIZATIONS: ReadonlySet<string> = words('TV AM PM CEO CFO COO MP MPs PhD MD OK ID DNA HIV AIDS COVID GDP VAT PR IT AI HR Q A I II III IV V VI X XL PDF URL FAQ PS NB RE CC AD BC GMT EST EDT PST PDT CET BST UTC DVD CD SUV UFO IQ ER ICU LGBT LGBTQ VP AG DA JD AR');

/** A name that ends with such a word is a place that was built. */
export const FACILITY_WORDS: ReadonlySet<string> = words('Airport Arena Avenue Barracks Base Boulevard Bridge Building Camp Canal Castle Cathedral Cemetery Dam Garden Gardens Hall Harbor Harbour Highway Hotel Jail Lane Library Memorial Mosque Motorway Palace Park Pier Plant Plaza Port Prison Quay Road Square Stadium Station Street Synagogue Temple Terminal Tower Towers Tunnel Wharf Zoo');

/** A name that ends, or begins, with such a word is a place. */
export const PLACE_WORDS: ReadonlySet<string> = words('Bay Beach City Coast County Creek Desert District Falls Forest Heights Hill Hills Island Islands Isle Lake Mountain Mountains Ocean Peninsula Province Region River Sea State Strait Town Township Valley Village Mount Lake Cape Fort Gulf');

/** A name that ends with such a word is a law, an award or a work. */
export const INSTRUMENT_WORDS: ReadonlySet<string> = words('Act Accord Accords Agreement Amendment Award Bill Charter Code Constitution Convention Cup Day Declaration Deal Directive Games Law Olympics Oscar Plan Prize Protocol Resolution Statute Theorem Treaty War');
