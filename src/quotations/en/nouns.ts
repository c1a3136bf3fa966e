const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What an organization is called when its name is not said again. */
export const BODIES: ReadonlySet<string> = words(`
  agency company firm corporation bank union group organization organisation association party campaign committee commission council department ministry bureau
  board court panel tribunal network newspaper paper magazine outlet station website site publication journal university college school institute foundation trust charity club team league federation
  bloc alliance coalition government administration office authority police force army navy military church hospital airline retailer chain manufacturer maker operator regulator watchdog
  institution museum society fund company startup subsidiary parliament congress senate house legislature city state country nation think-tank lobby caucus service program programme`);

/** What somebody has written or published: who speaks in it is whose it is. */
export const DOCUMENTS: ReadonlySet<string> = words(`
  report analysis study poll survey statement memo memorandum letter complaint lawsuit suit filing brief book memoir article story editorial column account tally release
  post tweet message document documents records email e-mail note transcript testimony ad ads advert advertisement commercial announcement bulletin paper review audit findings ruling order decision resolution
  platform manifesto declaration communique communiqué dispatch blog interview answer response remarks comments speech video`);

/** What may stand behind the noun of a description and tells more of it: all behind is left out. */
export const FURTHER: ReadonlySet<string> = words('of for in at from who which that by to with on about during under after before against into over among whose where when');

/** Members of parties and camps: a group without a name of its own. */
export const MEMBERS: ReadonlySet<string> = words('republicans democrats republican democrat conservatives liberals tories labourites greens libertarians progressives socialists communists nationalists islamists unionists loyalists separatists rebels');

/** Roles that go by another word when the name is not said again. */
export const ALSO_CALLED: ReadonlyMap<string, readonly string[]> = new Map([
  ['congressman', ['representative']], ['congresswoman', ['representative']], ['premier', ['prime minister']], ['chairperson', ['chair', 'chairman', 'chairwoman']],
  ['lawmaker', ['representative', 'senator', 'congressman', 'congresswoman', 'legislator', 'mp', 'delegate']], ['legislator', ['representative', 'senator', 'lawmaker', 'mp']],
]);
