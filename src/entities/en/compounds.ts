/** What stands behind a name and a hyphen without being part of it: `a Marsh-led team`. */
export const NO_NAME_ENDS: ReadonlySet<string> = new Set(`
  aged appointed backed based born built bound branded chaired controlled designed driven endorsed era esque
  famed founded free friendly fuelled funded held hit hosted inspired ish linked led like listed made owned
  penned picked plus related run signed sized speaking style themed to trained type versus wide worthy written
`.trim().split(/\s+/u));

/** What is between two persons whose names stand before it with a hyphen: `the Marsh-Lund talks`. */
export const BETWEEN_TWO: ReadonlySet<string> = new Set('talks summit meeting axis rivalry feud relations debate pact alliance duel phone call calls clash partnership ticket'.split(' '));
