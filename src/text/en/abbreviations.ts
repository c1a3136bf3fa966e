/** Abbreviations after which a full stop does not end a sentence, in lower case and without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr sr jr st gen lt col maj capt cpl sgt cmdr adm gov sen rep reps sens pres hon messrs mme mlle
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
  inc corp co ltd bros vs etc no nos vol fig pp ed eds est dept univ assn ave blvd rd mt ft approx ca cf
  ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
  maj-gen brig supt insp det const`.split(/\s+/u));

/** Of those, the ones that also end sentences when a capital follows. */
export const MAY_END: ReadonlySet<string> = new Set('inc corp co ltd bros etc jr sr est dept ave blvd rd no'.split(' '));
