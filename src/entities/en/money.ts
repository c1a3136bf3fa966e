const words = (list: string): readonly string[] => list.trim().split(/\s+/u);
/** Lines of `name, name = CODE CODE`; `*` stands for the name itself. */
const coded = (list: string): ReadonlyMap<string, readonly string[]> => new Map(list.trim().split('\n').flatMap(line => {
  const [names = '', codes = ''] = line.split(' = ');
  return names.split(', ').map(name => [name, codes === '*' ? [name] : words(codes)] as const);
}));
const powers = (list: string): ReadonlyMap<string, number> => new Map(words(list).map(pair => { const [word = '', power] = pair.split('='); return [word, Number(power)] as const; }));

/** Numbers in words; those of two words (`twenty five`) add up. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...words('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen').map((word, at) => [word, at] as const),
  ...words('twenty thirty forty fifty sixty seventy eighty ninety').flatMap((ten, at) => [
    [ten, at * 10 + 20] as const, ...words('one two three four five six seven eight nine').map((one, unit) => [`${ten}-${one}`, at * 10 + 21 + unit] as const)]),
]);

/** Powers of ten behind a number, as words. All in lower case. */
export const SCALES = powers('hundred=2 thousand=3 lakh=5 lakhs=5 lac=5 lacs=5 million=6 mln=6 mil=6 mn=6 crore=7 crores=7 billion=9 bln=9 bil=9 bn=9 trillion=12 trn=12 tn=12 quadrillion=15');
/** The same as letters right behind the digits: `3bn`, `50K`. */
export const GLUED_SCALES = powers('k=3 m=6 b=9 t=12 cr=7 l=5 lakh=5 lakhs=5 crore=7 crores=7 thousand=3 million=6 mil=6 mio=6 mln=6 mn=6 billion=9 bil=9 bln=9 bn=9 trillion=12 tn=12 trn=12');
/** A coin as a letter right behind the digits, with its name: `25p`. */
export const GLUED_COINS: ReadonlyMap<string, string> = new Map([['p', 'pence']]);
/** Lines of a picture rather than coins: `1080p`. */
export const NO_COINS: ReadonlySet<string> = new Set(words('144p 240p 360p 480p 720p 1080p 1440p 2160p 4320p'));
/** Scales in short that may stand apart from the digits, but only behind a sign or code. */
export const SHORT_SCALES = powers('m=6 b=9 k=3 cr=7');
/** `millions of dollars`: so many that nobody says how many. */
export const MANY_SCALES: ReadonlySet<string> = new Set(words('tens hundreds thousands lakhs millions crores billions trillions'));
/** A scale that begins a word and says no number: `multimillion-dollar`. */
export const LOOSE_SCALES: ReadonlySet<string> = new Set(words('multimillion multibillion multitrillion multi'));
/** Counts that are none: `several hundred dollars`; the first ones belong to the amount. */
export const VAGUE_NUMBERS: ReadonlySet<string> = new Set(words('several many few couple some'));

/** Signs of currencies, with the letters that may stand before a dollar sign apart. */
export const SIGNS = coded(`
$ = USD
€ = EUR
£ = GBP
¥ = JPY CNY
￥ = JPY CNY
₹ = INR
₨ = INR PKR LKR NPR MUR SCR
₦ = NGN
₱ = PHP
₩ = KRW
₽ = RUB
₴ = UAH
₺ = TRY
₸ = KZT
₾ = GEL
₼ = AZN
₮ = MNT
₲ = PYG
₫ = VND
₡ = CRC
₵ = GHS
฿ = THB
৳ = BDT
₭ = LAK
₪ = ILS`);

/** Signs with letters before them, which say whose dollar or pound it is; as written. */
export const SIGN_LETTERS = coded(`
US$, U.S.$ = USD
A$, AU$, AUD$ = AUD
C$, CA$, CAN$, CAD$ = CAD
S$, SG$, SGD$ = SGD
HK$, HKD$ = HKD
NT$, TW$, TWD$ = TWD
NZ$, NZD$ = NZD
N$, NAD$ = NAD
R$ = BRL
RD$, DOP$ = DOP
J$, JA$ = JMD
TT$ = TTD
EC$ = XCD
BDS$, Bds$, BBD$ = BBD
B$, BSD$, BN$, BND$ = BSD BND
BZ$ = BZD
G$, GY$, GYD$ = GYD
F$, FJ$, FJD$ = FJD
L$, LD$ = LRD
Z$, ZW$, ZWL$ = ZWL
MX$, Mex$, MXN$ = MXN
AR$, ARS$ = ARS
CLP$ = CLP
COP$ = COP
UY$, UYU$ = UYU
MOP$ = MOP
USD$ = USD
GH₵, GH¢, GHS₵, GH$ = GHS
E£, EGP£, LE£ = EGP`);

/** Codes and short forms before or behind a number, as written. */
export const CODES = coded(`
USD, EUR, GBP, JPY, CNY, CHF, AUD, CAD, NZD, SGD, HKD, TWD, INR, PKR, LKR, NPR, BDT, IDR, MYR, PHP, THB, VND, KRW, MMK, KHR, LAK, MNT, BND, FJD, PGK, RUB, UAH, BYN, KZT, UZS, KGS, GEL, AMD, AZN, PLN, CZK, SEK, NOK, DKK, ISK, RON, BGN, HRK, RSD, BAM, EGP, NGN, GHS, KES, TZS, UGX, RWF, BIF, ETB, ZAR, ZMW, MWK, BWP, NAD, MZN, AOA, XOF, XAF, MAD, TND, DZD, LYD, SDG, SSP, SAR, AED, QAR, KWD, BHD, OMR, JOD, ILS, IQD, IRR, SYP, LBP, YER, AFN, BRL, ARS, CLP, COP, PEN, UYU, PYG, BOB, VES, CRC, GTQ, HNL, NIO, PAB, DOP, CUP, HTG, JMD, TTD, BBD, MXN, MUR, SCR, MGA, GMD, SLE, LRD = *
Rs, RS, rs, Re = INR PKR LKR NPR MUR SCR
Sh, Shs, sh, shs, SHS = KES TZS UGX SOS
Ksh, KSh, KSH, Kshs, Kes = KES
Tsh, TSh, TSH, Tshs = TZS
Ush, USh, USH, Ushs = UGX
Rp = IDR
RM = MYR
Tk, TK, tk = BDT
Dh, Dhs, DH, DHS = AED MAD
SR = SAR SCR
QR = QAR
KD = KWD
BD = BHD
RO = OMR
JD = JOD
LE, L.E. = EGP
GHC, GHc, GH = GHS
CFA, FCFA, Fcfa = XOF XAF
RMB = CNY
R = ZAR
N = NGN
P = PHP BWP
K = ZMW MWK PGK MMK
Le = SLE
Br = ETB
zł, zl = PLN
Kč, Kc = CZK
kr, Kr = DKK NOK SEK ISK
元 = CNY TWD
NIS = ILS
TL = TRY`);
/** Of these, those that mean other things too: before a number they count only with a scale or with digits in groups. */
export const WEAK_CODES: ReadonlySet<string> = new Set(words('N P K Le Br SR QR BD RO JD GH GHC RS Re LE sh TL COP MAD PEN BAM CUP SOS BOB SDG RON AMD'));

const HUNDREDTHS = new Set(words('cent penny kobo pesewa paisa kopeck centavo'));

/** A currency by its name: the form in which `QUALIFIED` has it, what it may be, and the power of ten to its whole unit. */
export interface Currency { readonly noun: string; readonly codes: readonly string[]; readonly power: number }

/** Currencies by their names: one and many. Their hundredths have a power of -2. */
export const NOUNS: ReadonlyMap<string, Currency> = new Map(`
dollar dollars buck bucks greenback greenbacks = USD
euro euros = EUR
pound pounds = GBP
quid = GBP
sterling = GBP
yen = JPY
yuan renminbi rmb = CNY
rupee rupees = INR PKR LKR NPR MUR SCR
naira nairas = NGN
cedi cedis = GHS
shilling shillings = KES TZS UGX SOS
rand rands = ZAR
peso pesos = MXN ARS CLP COP CUP DOP PHP UYU
baht = THB
ringgit = MYR
rupiah rupiahs = IDR
won = KRW
dong = VND
kyat kyats = MMK
riel riels = KHR
kip = LAK
taka = BDT
afghani afghanis = AFN
franc francs = CHF XOF XAF CDF RWF BIF GNF DJF KMF XPF
dinar dinars = KWD BHD IQD JOD DZD TND LYD RSD MKD
dirham dirhams = AED MAD
riyal riyals = SAR QAR YER
rial rials = IRR OMR YER
krone kroner = DKK NOK
krona kronor = SEK
króna krónur = ISK
lira liras = TRY
ruble rubles rouble roubles = RUB
hryvnia hryvnias = UAH
zloty zlotys złoty złotys = PLN
forint forints = HUF
koruna korunas = CZK
crown crowns =
leu lei = RON
lev leva = BGN
kuna = HRK
shekel shekels = ILS
real reais = BRL
bolivar bolivars bolívar bolívares = VES
sol soles = PEN
guarani guaranies guaranis = PYG
boliviano bolivianos = BOB
quetzal quetzals quetzales = GTQ
lempira lempiras = HNL
colon colones = CRC
córdoba cordoba córdobas cordobas = NIO
balboa balboas = PAB
gourde gourdes = HTG
birr = ETB
kwacha = ZMW MWK
pula = BWP
metical meticais = MZN
kwanza kwanzas = AOA
dalasi dalasis = GMD
leone leones = SLE
ariary = MGA
tenge = KZT
som = KGS UZS
manat = AZN TMT
lari = GEL
dram drams = AMD
tugrik tugriks togrog tögrög = MNT
pataca patacas = MOP
cent cents = USD EUR AUD CAD ZAR
penny pence pennies = GBP
kobo = NGN
pesewa pesewas = GHS
paisa paise = INR PKR NPR
kopeck kopecks kopek kopeks = RUB
centavo centavos = MXN ARS CLP COP CUP DOP PHP UYU`.trim().split('\n').flatMap(line => {
  const [forms = '', codes = ''] = line.split(' =');
  const [noun = '', ...others] = words(forms);
  return [noun, ...others].map(form => [form, { noun, codes: codes === '' ? [] : words(codes), power: HUNDREDTHS.has(noun) ? -2 : 0 }] as const);
}));

/** Names that are ordinary words, or weights: without a scale they count from this number on. */
export const WORDY_NOUNS: ReadonlyMap<string, number> = new Map([['pound', 10_000], ['pounds', 10_000], ['won', 100], ['real', Infinity], ['sol', Infinity], ['colon', Infinity], ['som', 10], ['dong', 100], ['crown', 10_000], ['crowns', 10_000], ['sterling', Infinity], ['dram', 100], ['pula', 2], ['kip', 100], ['lei', 2], ['leva', 2]]);

/** Whose money it is, before the name of the currency; in lower case. */
export const QUALIFIED: ReadonlyMap<string, string> = new Map(`
us cent=USD, euro cent=EUR, australian cent=AUD, canadian cent=CAD
us dollar=USD, u.s. dollar=USD, american dollar=USD, united states dollar=USD, australian dollar=AUD, canadian dollar=CAD, new zealand dollar=NZD, kiwi dollar=NZD, hong kong dollar=HKD, hk dollar=HKD, singapore dollar=SGD, singaporean dollar=SGD
taiwan dollar=TWD, taiwanese dollar=TWD, new taiwan dollar=TWD, nt dollar=TWD, jamaican dollar=JMD, barbadian dollar=BBD, barbados dollar=BBD, bahamian dollar=BSD, belize dollar=BZD, bermudian dollar=BMD, guyanese dollar=GYD, guyana dollar=GYD, namibian dollar=NAD, namibia dollar=NAD, zimbabwean dollar=ZWL, zimbabwe dollar=ZWL, liberian dollar=LRD, fijian dollar=FJD, fiji dollar=FJD, brunei dollar=BND, tt dollar=TTD, eastern caribbean dollar=XCD, ec dollar=XCD, surinamese dollar=SRD
british pound=GBP, uk pound=GBP, egyptian pound=EGP, lebanese pound=LBP, syrian pound=SYP, sudanese pound=SDG, south sudanese pound=SSP, gibraltar pound=GIP, japanese yen=JPY, chinese yuan=CNY
indian rupee=INR, pakistani rupee=PKR, pakistan rupee=PKR, sri lankan rupee=LKR, nepali rupee=NPR, nepalese rupee=NPR, mauritian rupee=MUR, mauritius rupee=MUR, seychelles rupee=SCR, seychellois rupee=SCR, indonesian rupiah=IDR, malaysian ringgit=MYR, thai baht=THB
nigerian naira=NGN, ghanaian cedi=GHS, ghana cedi=GHS, kenyan shilling=KES, kenya shilling=KES, tanzanian shilling=TZS, ugandan shilling=UGX, uganda shilling=UGX, somali shilling=SOS, south african rand=ZAR
mexican peso=MXN, argentine peso=ARS, argentinian peso=ARS, chilean peso=CLP, colombian peso=COP, cuban peso=CUP, dominican peso=DOP, philippine peso=PHP, filipino peso=PHP, uruguayan peso=UYU
korean won=KRW, south korean won=KRW, north korean won=KPW, vietnamese dong=VND, bangladeshi taka=BDT, myanmar kyat=MMK, swiss franc=CHF, cfa franc=XOF XAF, west african cfa franc=XOF, central african cfa franc=XAF, congolese franc=CDF, rwandan franc=RWF, rwanda franc=RWF, burundian franc=BIF, burundi franc=BIF, guinean franc=GNF, djibouti franc=DJF, comorian franc=KMF
kuwaiti dinar=KWD, kuwait dinar=KWD, bahraini dinar=BHD, iraqi dinar=IQD, jordanian dinar=JOD, algerian dinar=DZD, tunisian dinar=TND, libyan dinar=LYD, serbian dinar=RSD, emirati dirham=AED, uae dirham=AED, moroccan dirham=MAD, saudi riyal=SAR, saudi rial=SAR, qatari riyal=QAR, qatari rial=QAR, yemeni riyal=YER, yemeni rial=YER, iranian rial=IRR, omani rial=OMR, omani riyal=OMR
danish krone=DKK, norwegian krone=NOK, swedish krona=SEK, swedish crown=SEK, norwegian crown=NOK, danish crown=DKK, czech crown=CZK, czech koruna=CZK, icelandic krona=ISK, icelandic króna=ISK, turkish lira=TRY, lebanese lira=LBP, syrian lira=SYP, russian ruble=RUB, belarusian ruble=BYN, ukrainian hryvnia=UAH, polish zloty=PLN, hungarian forint=HUF, romanian leu=RON, moldovan leu=MDL, bulgarian lev=BGN, israeli shekel=ILS
brazilian real=BRL, peruvian sol=PEN, zambian kwacha=ZMW, malawian kwacha=MWK, malawi kwacha=MWK, kazakh tenge=KZT, uzbek som=UZS, kyrgyz som=KGS, azerbaijani manat=AZN, turkmen manat=TMT`.trim().split(/\s*[,\n]\s*/u).map(pair => { const [name = '', codes = ''] = pair.split('='); return [name, codes] as const; }));
/** The first words of those names. */
export const QUALIFIERS: ReadonlySet<string> = new Set([...QUALIFIED.keys()].map(name => name.slice(0, name.indexOf(' '))));
