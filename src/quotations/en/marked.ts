const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Kinds of works that have titles. */
export const WORKS: ReadonlySet<string> = words(`
  book novel memoir biography poem play film movie documentary musical opera song single album hit anthem show series sitcom drama episode program programme podcast painting sculpture exhibition
  essay article column story report paper speech lecture game magazine comic cartoon video titled entitled headlined bestseller best-seller classic thriller comedy autobiography trilogy screenplay`);

/** What says that a word is named and not used. */
export const NAMING: ReadonlySet<string> = words('called known term terms word words phrase phrases so-called dubbed nicknamed means meaning meant named label labeled labelled slogan hashtag motto expression nickname acronym abbreviation slang');

/** Small words of titles. */
export const SMALL: ReadonlySet<string> = words('a an the of and or in on at to for from with by as is');
