const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What somebody can be, one word, in lower case: the last word of “chief prosecutor”. */
export const ROLES: ReadonlySet<string> = words(`
president premier chancellor king queen prince princess pope emperor emir sultan monarch dictator leader ruler
senator representative congressman congresswoman governor mayor councilman councilwoman councillor councilor alderman assemblyman assemblywoman lawmaker legislator delegate parliamentarian
minister secretary undersecretary ambassador envoy diplomat consul commissioner speaker whip treasurer comptroller ombudsman auditor
judge justice magistrate prosecutor lawyer attorney solicitor barrister counsel registrar coroner clerk
sheriff officer detective inspector sergeant captain commander colonel lieutenant major general admiral marshal chief superintendent constable warden
spokesman spokeswoman spokesperson chairman chairwoman chairperson chair director manager executive founder owner partner
editor reporter correspondent journalist columnist presenter anchor host publisher author writer novelist poet historian photographer filmmaker producer
coach captain manager goalkeeper striker midfielder defender player singer actor actress artist musician composer
professor lecturer researcher scientist economist analyst strategist pollster expert adviser advisor consultant engineer architect doctor surgeon physician nurse teacher principal headteacher dean rector provost
bishop archbishop cardinal rabbi imam priest pastor vicar reverend
candidate nominee contender incumbent challenger activist campaigner organizer organiser protester farmer fisherman driver resident witness suspect defendant victim survivor plaintiff
coordinator administrator superintendent trustee trader broker banker entrepreneur businessman businesswoman billionaire donor
ceo cfo coo cto mp mep head boss deputy`);

/** What may stand before such a word and belongs to it. */
export const ROLE_PARTS: ReadonlySet<string> = words(`
prime vice deputy foreign interior home finance defense defence health education justice labor labour trade energy transport environment agriculture information communications culture
chief executive managing general deputy acting interim former ex late current incoming outgoing assistant associate senior junior lead leading special public press campaign party opposition majority minority
state district county city federal national regional local police fire union bank central court supreme appeals defense prosecuting attorney first crown
permanent principal political economic legal military medical scientific technical human resources research news sports head founding
secretary minister presidential gubernatorial mayoral vice-presidential`);

/** After such a word the rest alone is another role: a deputy minister is no minister. */
export const CHANGING_PARTS: ReadonlySet<string> = words('prime vice deputy acting interim former ex late incoming outgoing assistant associate crown first attorney press secretary general presidential gubernatorial mayoral vice-presidential executive');

/** Titles that stand for a role in short. */
export const SHORT_ROLES: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'], ['rep', 'representative'], ['gov', 'governor'], ['gen', 'general'], ['col', 'colonel'], ['lt', 'lieutenant'], ['sgt', 'sergeant'], ['capt', 'captain'], ['maj', 'major'],
  ['adm', 'admiral'], ['prof', 'professor'], ['rev', 'reverend'], ['cllr', 'councillor'], ['cmdr', 'commander'], ['supt', 'superintendent'], ['dr', 'doctor'],
]);

/** Words that a phrase with a role begins with. */
export const DETERMINERS: ReadonlySet<string> = words("the a an his her their its our my 's this that");

/** Where such a word comes before the role, the phrase behind the comma is about something else. */
export const APPOSED_STOPS: ReadonlySet<string> = words('who which whose that said says told is was were are be been has had have and but or when while as if because after before until since where he she it they we i you will would could may might did does do to');

/** What may come right behind the role when a phrase behind a comma is about the name before it. */
export const APPOSED_AFTER: ReadonlySet<string> = words(', . ; : ) — – ! ? ” " of for at in with to who and from on since under during');
