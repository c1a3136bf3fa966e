/** The adjective of a country with the country, as they stand in names of its institutions; in lower case. Hand-made. */
const PAIRS = `
afghan afghanistan, albanian albania, algerian algeria, american us, angolan angola, argentine argentina, argentinian argentina, armenian armenia, australian australia,
austrian austria, azerbaijani azerbaijan, bahraini bahrain, bangladeshi bangladesh, belarusian belarus, belgian belgium, bolivian bolivia, bosnian bosnia, brazilian brazil,
british uk, bulgarian bulgaria, burmese myanmar, burundian burundi, cambodian cambodia, cameroonian cameroon, canadian canada, chadian chad, chilean chile, chinese china,
colombian colombia, congolese congo, croatian croatia, cuban cuba, cypriot cyprus, czech czechia, danish denmark, dutch netherlands, ecuadorian ecuador, egyptian egypt,
english england, eritrean eritrea, estonian estonia, ethiopian ethiopia, fijian fiji, finnish finland, french france, gabonese gabon, gambian gambia, georgian georgia,
german germany, ghanaian ghana, greek greece, guatemalan guatemala, guinean guinea, haitian haiti, honduran honduras, hungarian hungary, icelandic iceland, indian india,
indonesian indonesia, iranian iran, iraqi iraq, irish ireland, israeli israel, italian italy, ivorian ivory coast, jamaican jamaica, japanese japan, jordanian jordan,
kazakh kazakhstan, kenyan kenya, kosovan kosovo, kuwaiti kuwait, kyrgyz kyrgyzstan, lao laos, latvian latvia, lebanese lebanon, liberian liberia, libyan libya,
lithuanian lithuania, malagasy madagascar, malawian malawi, malaysian malaysia, malian mali, maltese malta, mauritanian mauritania, mauritian mauritius, mexican mexico,
moldovan moldova, mongolian mongolia, montenegrin montenegro, moroccan morocco, mozambican mozambique, namibian namibia, nepalese nepal, nepali nepal, new zealand new zealand,
nicaraguan nicaragua, nigerian nigeria, nigerien niger, north korean north korea, norwegian norway, omani oman, pakistani pakistan, palestinian palestine, panamanian panama,
paraguayan paraguay, peruvian peru, philippine philippines, filipino philippines, polish poland, portuguese portugal, qatari qatar, romanian romania, russian russia,
rwandan rwanda, salvadoran el salvador, saudi saudi arabia, scottish scotland, senegalese senegal, serbian serbia, sierra leonean sierra leone, singaporean singapore,
slovak slovakia, slovenian slovenia, somali somalia, south african south africa, south korean south korea, south sudanese south sudan, soviet soviet union, spanish spain,
sri lankan sri lanka, sudanese sudan, swedish sweden, swiss switzerland, syrian syria, taiwanese taiwan, tajik tajikistan, tanzanian tanzania, thai thailand,
togolese togo, trinidadian trinidad and tobago, tunisian tunisia, turkish turkey, turkmen turkmenistan, ugandan uganda, ukrainian ukraine, emirati uae, uruguayan uruguay,
uzbek uzbekistan, venezuelan venezuela, vietnamese vietnam, welsh wales, yemeni yemen, zambian zambia, zimbabwean zimbabwe,
united states us, united nations un, european union eu, united kingdom uk, britain uk, united arab emirates uae, türkiye turkey, czech republic czechia, russian federation russia`;

/** Countries whose names have more than one word, so that the end of a pair can be told. */
const LONG = ['ivory coast', 'new zealand', 'north korea', 'el salvador', 'saudi arabia', 'sierra leone', 'south africa', 'south korea', 'south sudan', 'soviet union', 'sri lanka', 'trinidad and tobago'];

/** From the adjective of a country to the country; countries lead to themselves. */
export const COUNTRIES: ReadonlyMap<string, string> = new Map(PAIRS.trim().split(/,\s+/u).flatMap(pair => {
  const country = LONG.find(name => pair.endsWith(` ${name}`)) ?? pair.slice(pair.lastIndexOf(' ') + 1);
  const adjective = pair.slice(0, -country.length - 1).normalize('NFKD').replace(/\p{M}/gu, '');
  return [[adjective, country], [country, country]] as const;
}));
