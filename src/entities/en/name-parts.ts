const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words before a surname that may be left off with the given name or without it, in lower case. */
export const PARTICLES: ReadonlySet<string> = words('de del della dei di da do dos das du des la le lo van von der den dem ter ten te tot zu zum zur bin ibn bint binti ben al el ould y e af av');

/** Of these, those that stand within a name and hardly anywhere else between two names. */
export const INNER_PARTICLES: ReadonlySet<string> = words('de del della dei da do dos das du la von van der den dem ter zu bin ibn bint binti ben');

/** Particles that are given names or surnames as well: “Van Morrison”, “Al Gore”, “Ben Affleck”. */
export const GIVEN_PARTICLES: ReadonlySet<string> = words('van ben al');

/** What a name ends with to tell its bearer from a relative. */
export const GENERATIONS: ReadonlySet<string> = words('jr sr ii iii iv junior senior');

/** What may follow a name and is left off. */
export const HONOURS: ReadonlySet<string> = words('mp mep qc kc sc md phd dds esq obe cbe mbe msc cpa');

/** Titles that a name keeps: one does not say “Francis” of the pope. */
export const KEPT_TITLES: ReadonlySet<string> = words('pope king queen prince princess emperor emir sultan sheikh saint st sister father mother baba imam ayatollah lord lady sir dame');

/** Family names that come first in their country, in lower case. */
export const FAMILY_NAMES_FIRST: ReadonlySet<string> = words(`
kim lee park choi jung jeong kang cho yoon yun jang lim han seo shin kwon hwang ahn song yoo hong moon bae baek nam
li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao zheng liang xie tang xi deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen
chan cheung chow kwok lam lau leung ng tsang wong yeung lai tsai tsao
nguyen tran le pham hoang phan vu vo dang bui do ngo duong ly
orban nagy kovacs toth szabo horvath`);
