const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Verbs that give somebody's words, in all forms: enough by themselves for reported speech without marks too. */
export const SPEECH: ReadonlySet<string> = words(`
  say says said saying tell tells told telling add adds added adding write writes wrote writing written
  announce announces announced announcing argue argues argued arguing claim claims claimed claiming
  explain explains explained explaining insist insists insisted insisting note notes noted noting
  report reports reported reporting state states stated stating suggest suggests suggested suggesting
  tweet tweets tweeted tweeting warn warns warned warning acknowledge acknowledges acknowledged acknowledging
  admit admits admitted admitting assert asserts asserted asserting complain complains complained complaining
  conclude concludes concluded concluding declare declares declared declaring deny denies denied denying
  believe believes believed think thinks thought predict predicts predicted predicting recall recalls recalled recalling
  testify testifies testified vow vows vowed vowing allege alleges alleged alleging confirm confirms confirmed confirming
  contend contends contended contending maintain maintains maintained promise promises promised pledge pledges pledged
  reply replies replied replying respond responds responded remark remarks remarked remarking concede concedes conceded
  estimate estimates estimated emphasize emphasizes emphasized stress stresses stressed observe observes observed
  hope hopes hoped worry worries worried reveal reveals revealed indicate indicates indicated found finds`);

/** Further verbs that give words in marks, when the marks are there. */
export const MARKED_SPEECH: ReadonlySet<string> = words(`
  ask asks asked asking call calls called calling continue continues continued continuing describe describes described describing
  read reads shout shouts shouted shouting chant chants chanted chanting joke jokes joked quip quips quipped yell yells yelled
  lament laments lamented urge urges urged urging post posts posted answer answers answered boast boasts boasted brag bragged
  criticize criticized criticizing praise praised praising blast blasts blasted mock mocks mocked mocking dub dubs dubbed
  label labels labeled labelled labeling accuse accuses accused accusing refer refers referred referring cite cites cited citing
  question questions questioned questioning caution cautions cautioned counter counters countered offer offers offered
  agree agrees agreed agreeing blame blames blamed dismiss dismisses dismissed dismissing demand demands demanded
  recount recounts recounted reflect reflects reflected intone intoned mutter muttered whisper whispered scream screams screamed
  cry cried exclaim exclaims exclaimed retort retorts retorted proclaim proclaims proclaimed proclaiming assure assures assured
  remind reminds reminded wonder wonders wondered rant ranted sneer sneered fume fumed gush gushed opine opined opines
  summarize summarized elaborate elaborated interject interjected charge charges charged crow crowed tout touted touts
  characterize characterized characterizes denounce denounced condemn condemned hail hailed proposed propose thank thanked
  begin began begins bemoan bemoaned clarify clarified disclose disclosed guess guessed imply implied inform informed
  point points pointed put puts sum summed shot shoot snap snapped sigh sighed theorize theorized vent vented welcome welcomed welcomes
  decry decries decried decrying deride derides derided slam slams slammed slamming ridicule ridiculed bash bashed rip ripped lambaste lambasted defend defends defended applaud applauds applauded laud lauds lauded
  touting quote quotes quoted quoting signal signaled signals deem deems deemed chide chides chided scold scolded liken likens likened compare compares compared comparing portray portrays portrayed portraying cast casts casting paint paints painted painting
  pledging promising vowing offering inviting denouncing deriding thanking hailing muse muses mused ponder pondered ponders imagine imagined imagines commend commended congratulate congratulated reject rejects rejected rejecting rail railed rails taunt taunted taunts tease teased implore implored plead pleaded pleads beg begged marvel marveled moan moaned grumble grumbled gripe griped seethe seethed attack attacked attacks attacking skewer skewered`);

/** Words that may stand between the subject and its verb. */
export const BEFORE_VERB: ReadonlySet<string> = words(`
  has had have does did do not also then later would will could might may must should is was are were been be being recently repeatedly
  once again even still never often never not n't just first previously already further simply only always reportedly
  publicly privately famously flatly bluntly reiterated who that which`);

/** Verbs and particles that tell that a noun before a verb is no subject of ours but ends a clause. */
export const CLAUSE_STARTS: ReadonlySet<string> = words(`
  that but and or as when while because after before if what where since although though until unless so than whether
  how why whom with for from at by in on to into about over under against during between despite without like including`);

/** Pronouns as subjects, by the form that the join asks for. */
export const SUBJECTS: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it' | 'i' | 'we'> = new Map([['he', 'he'], ['she', 'she'], ['they', 'they'], ['it', 'it'], ['i', 'i'], ['we', 'we']]);

/** Determiners and possessives that begin a description. */
export const DETERMINERS: ReadonlySet<string> = words('the a an this that these those his her their its my our your one another some many several most few both other two three four five');

/** Words that take an object of a person before what is said: “told reporters that …”. */
export const WITH_HEARER: ReadonlySet<string> = words('tell tells told telling assure assures assured inform informed remind reminds reminded ask asks asked asking warn warns warned urge urged');

/** Words that are nouns as often as they are verbs. */
export const AMBIGUOUS: ReadonlySet<string> = words('report reports claim claims state states note notes say tweet tweets call calls post posts question questions charge charges charged vow vows estimate estimates promise promises pledge pledges read reads hope hopes worry stress offer offers answer answers cry point points put puts demand demands blame sum thought found finds shot shoot snap cite cites tell warning telling saying writing reporting suggesting boast boasts joke jokes praise mock shout shouts scream thank find welcome remark remarks reading asking charging testing finding began begin begins continue estimated stated alleged labeled proposed');

/** Those who are told, without an article. */
export const HEARERS: ReadonlySet<string> = words('reporters journalists lawmakers supporters voters investors residents police officers friends me him her them us you parliament lawyers colleagues aides readers viewers listeners students workers members senators delegates staff fans everyone people');

/** Verbs of thought and finding: they take a clause only when it looks like one. */
export const THOUGHT: ReadonlySet<string> = words('believe believes believed think thinks thought find finds found hope hopes hoped worry worries worried indicate indicates indicated suggest suggests suggested promise promises promised pledge pledges pledged recall recalls recalled report reports reported note notes noted stress stresses stressed maintain maintains maintained reveal reveals revealed claim claims claimed announce announces announced write writes wrote');

/** Verbs that say that somebody goes on speaking. */
export const AGAIN: ReadonlySet<string> = words('add adds added continue continues continued conclude concludes concluded');
