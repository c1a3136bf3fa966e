const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What somebody has done, where it is told as a fact: crimes and lies. Verbs with harmless senses (`shot back`, `assaulted the record`) are left out. */
export const OFFENCES: ReadonlySet<string> = words(`
raped murdered molested embezzled stole stolen bribed defrauded laundered extorted blackmailed kidnapped abducted tortured trafficked smuggled perjured plagiarized plagiarised groped lied strangled stabbed forged swindled looted pocketed
falsified fabricated conspired colluded`);
/** What is stolen and smuggled in a manner of speaking, within some words of the verb: “stole the show”. */
export const FIGURES_OF_SPEECH: ReadonlySet<string> = words('show thunder spotlight limelight scene scenes heart hearts base bases ball march glance glances goal win victory look looks moment moments possession headlines kiss points lead chance attention');
/** What somebody is called who has done it. */
export const OFFENDERS: ReadonlySet<string> = words('rapist murderer killer thief fraudster swindler terrorist paedophile pedophile liar embezzler extortionist molester smuggler trafficker kidnapper plagiarist conman crook');
/** Words that may stand between a name and its verb. */
export const BEFORE_OFFENCE: ReadonlySet<string> = words('had has who then later also repeatedly once even and his her');

/** Beginnings of words that tell that somebody says so, that it is asked, or that a court has found so. */
export const HEDGES: readonly string[] = `
alleg accus charg convict indict sentenc guilt plead plea admit admitted confess suspect claim accord report said say says saying told tell argu contend believ think thought testif prosecut police court judge jury trial tribunal lawsuit sued suing
complain investigat inquir enquir whether apparent purport suppos would could might may if deni deny question asked asks ask prove proof evidence verdict found finding rule ruled acquit clear wrongly falsely jail prison imprison novel film movie play series character book
warn insist assert maintain suggest note wrote write writes call stat add explain describ conclud reveal recall acknowledg hearing rumor rumour rule feel felt critic blam`.trim().split(/\s+/u);
/** Words that tell that a court has spoken of somebody, or that he or she is dead: then the law of libel does not ask. */
export const SETTLED: readonly string[] = 'convict guilt sentenc plead pleaded confess admitted jail prison imprison died dead death deceased funeral killed suicide executed assassin'.split(' ');

/** What was done to somebody who is not named then. */
export const SEXUAL_OFFENCES = /^(?:gang-?raped|raped|molested|sexually (?:assaulted|abused|harassed|exploited)|groped)$/u;
/** The same as a noun before “victim” and a name. */
export const VICTIM_NOUNS: ReadonlySet<string> = words('rape assault abuse trafficking incest molestation');
/** What makes of a named child one that may not be named. */
export const CHILD_MATTERS: ReadonlySet<string> = words(`
arrested charged accused suspect suspected suspects defendant convicted sentenced custody detained raped rape abused abuse molested assaulted assault trafficked victim victims bullied bullying suicide kidnapped abducted murder murdered killing stabbed stabbing shooting juvenile`);
