import assert from 'node:assert/strict';
import { indexOf, mentioned, testPartitions } from './partition';

suite('entities: letters', () => {
  testPartitions([
    ['first letters', 'World Health Organization = WHO = W.H.O.'],
    ['letters without a name', 'WHO / World Harbour Board'],
    ['small words are skipped', 'Organisation of Petroleum Exporting Countries = OPEC = Opec'],
    ['small words are skipped, again', 'Movement for Democratic Change = MDC'],
    ['every word counts', 'Kenya Revenue Authority = KRA'],
    ['small words in small letters', 'Department of Justice = DoJ'],
    ['small words in small letters, again', 'Secretary of Energy = SoE'],
    ['letters from inside', 'Common Market for Eastern and Southern Africa = COMESA'],
    ['letters from inside, but not so', 'International Criminal Court / ICRC'],
    ['letters that are not there', 'Telecom Italia / TIM'],
    ['letters that fit two names', 'National Ferry Board / New Ferry Bank / NFB'],
    ['letters that fit two forms of one name', 'National Ferry Board = The National Ferry Board = NFB'],
    ['letters in front of other words', 'UN Security Council = United Nations Security Council = Security Council = UNSC'],
    ['a legal form gives no letter', 'South African Breweries plc = SAB'],
    ['a place', 'l:Papua Nova = l:PN'],
  ], 'organization');
});

suite('entities: short forms of institutions', () => {
  testPartitions([
    ['the order of words', 'Ministry of Health = Health Ministry = the Ministry of Health = Ministry'],
    ['two ministries', 'Ministry of Health / Ministry of Finance / Ministry'],
    ['the country', 'Russian Foreign Ministry = Ministry of Foreign Affairs of Russia = Russian Ministry of Foreign Affairs = Foreign Ministry'],
    ['the ministries of two countries', 'Russian Defence Ministry / Ukrainian Ministry of Defence = Ministry of Defense of Ukraine / Ministry of Defence'],
    ['words in front', 'Orange County Sheriff’s Office = Sheriff’s Office'],
    ['words in front of two', 'Orange County Sheriff’s Office / Lake County Sheriff’s Office / Sheriff’s Office'],
    ['a club', 'Manchester United = United'],
    ['two clubs', 'Manchester United / Northmere United / United'],
    ['the head alone', 'Waitangi Tribunal = Tribunal'],
    ['a court of a country', 'Supreme Court of Kenya = Kenyan Supreme Court = Supreme Court'],
    ['the courts of two countries', 'Supreme Court of Kenya / Supreme Court of Ghana / Supreme Court'],
    ['courts', 'International Criminal Court / International Court of Justice / Criminal Court'],
    ['banks', 'Bank of England / Bank of Scotland / Bank'],
    ['a bank within a bank’s name', 'Royal Bank of Scotland / Bank of Scotland'],
    ['universities', 'University of Northmere = Northmere University / University of Southmere'],
    ['universities whose orders of words are two', 'University of Washington / Washington University'],
    ['councils', 'Council of Europe / European Council'],
    ['parties', 'Social Democratic Party / Democratic Party'],
    ['Congress is one by itself', 'African National Congress / Congress'],
    ['British and American spelling', 'Ministry of Defence = Ministry of Defense = Defense Ministry'],
    ['and', 'Department of Health & Human Services = Department of Health and Human Services'],
  ], 'organization');
});

suite('entities: companies', () => {
  testPartitions([
    ['legal forms', 'Deutsche Bank AG = Deutsche Bank'],
    ['legal forms, again', 'Apple Inc. = Apple = Apple, Inc. / Microsoft Corp = Microsoft'],
    ['Group and the like', 'Boeing Company = Boeing / Lazada Group = Lazada'],
    ['two of one brand', 'Tata Motors / Tata Group / Tata'],
    ['one brand, two trades', 'ABC Bank / ABC Insurance'],
    ['parent and daughter', 'Google / Google Ventures'],
    ['parent and daughter, again', 'Deutsche Bank / Deutsche Bank Research'],
    ['a person and a company', 'p:Henry Ford / Ford Motor Co = Ford'],
    ['a person and a company of the surname alone', 'p:Henry Ford = p:Ford / Ford Motor Co'],
    ['a person and a foundation', 'p:Ada Merrow / Ada Merrow Foundation = Foundation'],
    ['a club’s letters', 'FC Northmere = Northmere FC'],
  ], 'organization');
});

suite('entities: what an organization is called', () => {
  test('the fullest form; its letters and short forms are variants', () => {
    const index = indexOf(['WHO', 'WHO', 'World Health Organization', 'W.H.O.'].map(form => mentioned(form, 'organization')));
    const { name, variants } = index.identity('WHO');
    assert.deepEqual([name, variants], ['World Health Organization', ['WHO', 'W.H.O.']]);
  });

  test('a word that titles are made of stays in the name of an institution', () => {
    assert.equal(indexOf([mentioned('Attorney General’s Office', 'organization')]).identity('Attorney General’s Office').name, 'Attorney General’s Office');
  });
});
