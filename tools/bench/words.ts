/** What the made-up news text is made of. Slots in braces: P full name, S surname, R role, O organization, A acronym of that organization, L place, N number, D day, Q words in marks, T topic. */
export const FIRST: readonly string[] = ['Anna', 'Benoit', 'Carmen', 'Dmitri', 'Eleni', 'Farid', 'Grace', 'Hiro', 'Ines', 'Jonas', 'Kavita', 'Liam', 'Mariam', 'Nikolai', 'Oluwaseun', 'Petra', 'Qasim', 'Rosa', 'Samuel', 'Tereza', 'Umar', 'Vera', 'Wanjiru', 'Xavier', 'Yusuf', 'Zoe'];
export const LAST: readonly string[] = ['Abara', 'Bergqvist', 'Castellano', 'Dvorak', 'Eriksen', 'Fontaine', 'Grigoryan', 'Haddad', 'Ivanova', 'Jankowski', 'Kaplan', 'Lindholm', 'Mbeki-Jones', 'Nakamura', 'O’Rourke', 'Papadakis', 'Quispe', 'Rahman', 'Santos', 'Thorne', 'Ueda', 'Vasquez', 'Whitcombe', 'Xiong', 'Yilmaz', 'Zielinski', 'Moreau', 'Okonkwo', 'Pell', 'Stavrou'];
export const PLACES: readonly string[] = ['Brussels', 'Nairobi', 'Lisbon', 'Jakarta', 'Quito', 'Tallinn', 'Ankara', 'Melbourne', 'Accra', 'Toronto', 'Seoul', 'Warsaw', 'Lima', 'Beirut', 'New Delhi', 'Cape Town', 'Port Moresby', 'San José', 'northern Italy', 'the Black Sea'];
export const ORG_HEADS: readonly string[] = ['National', 'European', 'Central', 'Northern', 'Atlantic', 'Federal', 'Regional', 'International'];
export const ORG_TAILS: readonly string[] = ['Water Agency', 'Health Council', 'Transport Workers’ Union', 'Energy Regulator', 'Court of Audit', 'Fisheries Board', 'Housing Association', 'Food Safety Authority', 'Bank', 'University'];
export const ROLES: readonly string[] = ['prime minister', 'spokeswoman', 'mayor', 'chief executive', 'union leader', 'professor of law', 'head of research', 'deputy minister', 'head of the water company', 'a local farmer'];
export const TOPICS: readonly string[] = ['the budget', 'a new bridge', 'last year’s floods', 'the price of bread', 'the harbour strike', 'school meals', 'the gas contract', 'the inquiry', 'the census', 'the night trains'];
export const DAYS: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'March 3', 'June 17', 'October 28'];
export const SAID: readonly string[] = ['We were told about {T} only on {D}', 'Nobody in {L} believes that any more', 'It is a step in the right direction, but it’s a small one, and {N} more must follow', 'There are {N} families waiting for an answer', 'I can’t say what the board will decide on {T}', 'This is the worst season that we have seen in {N} years', 'The figures from the {O} speak for themselves', 'Our {N} members don’t want promises about {T}, they want dates'];

/** Paragraphs, with the share of quotations that news has: about a third hold one. */
export const PARAGRAPHS: readonly string[] = [
  '{P}, {R} of the {O}, said on {D} that {T} would cost {N} million euros more than planned. The ministry in {L} has not answered questions about it.',
  '“{Q},” said {P}, {R}. “{Q}.”',
  'The {O} ({A}) opened an office in {L} on {D}. It employs {N} people there, a third of whom came from the capital.',
  'According to {S}, the report on {T} was finished {D}. Copies were sent to the {O} and to officials in {L}, who had asked for it twice.',
  '“{Q},” {S} said. “{Q},” he added.',
  'Prices in {L} rose by {N} percent over the year. Traders blame {T}; economists at the {O} blame the weather, a weak currency and a shortage of drivers.',
  'Asked about {T}, {P} told reporters in {L}: “{Q}. {Q}.”',
  'The plan has been through {N} committees since it was first drafted, {N} years ago. Few of those who wrote it are still in office, and {N} of the maps that it rests on are older than the road.',
  '{S} denied that the {A} had known about {T}. She said the first letter arrived on {D}.',
  'Rain fell for most of the afternoon. By evening the square was empty except for {N} stalls, a brass band from {L} that would not go home and {N} policemen.',
  'The move surprised many in {L}, where {P} had called {T} “a closed matter” as late as {D}.',
  '{P} and {P} will meet in {L} on {D}. Talks between the {O} and the {O} broke down after {N} hours.',
];
