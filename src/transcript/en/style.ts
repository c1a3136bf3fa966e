const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What reports tell with: past forms that do not end with -ed. */
export const TOLD = words('was were had said did went came took made became began told gave held met led won lost left found grew rose fell spent sent brought kept put ran saw felt knew thought wrote');

/** Days and months, as they are written; those that are other words too are left out. */
export const CALENDAR = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December Jan Feb Apr Aug Sept Oct Nov Dec');

/** Weights of `newsStyle`, for shares of words; written by `npx tsx tools/train/style.ts`. */
export const NEWS_STYLE: { readonly least: number; readonly bias: number; readonly weights: Readonly<Record<string, number>> } = {
  least: 40,
  bias: 2.40,
  weights: { proper: 37.7, told: 253.0, participles: -164.7, calendar: 1091.4, you: -85.7, technical: -39.7 },
};
