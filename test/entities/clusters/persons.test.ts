import assert from 'node:assert/strict';
import type { NameMention } from '../../../src/entities/types';
import { indexOf, mentioned, testPartitions } from './partition';

suite('entities: persons by surname, given name and initials', () => {
  testPartitions([
    ['a surname', 'Lena Marsh = Marsh'],
    ['a surname of two', 'Lena Marsh / John Marsh / Marsh'],
    ['a given name', 'Lena Marsh = Lena'],
    ['a given name of two', 'Lena Marsh / Lena Dale / Lena'],
    ['a surname goes before a given name', 'Paul Lena = Lena / Lena Marsh'],
    ['an initial', 'John Marsh = J. Marsh = J Marsh = Marsh'],
    ['an initial that fits two', 'John Marsh / Jane Marsh / J. Marsh / Marsh'],
    ['another initial', 'John Marsh / R. Marsh'],
    ['two initials', 'Rajesh Kumar Singh = R.K. Singh = RK Singh = R. K. Singh'],
    ['two initials of somebody else', 'Ravi Prakash Singh / R.K. Singh'],
    ['two initials need two names', 'Joan Smit / JP Smit'],
    ['a middle initial', 'Oskar J. Dale = Oskar Dale = Oskar John Dale = Dale'],
    ['two middle initials', 'Oskar A. Dale / Oskar B. Dale / Oskar Dale'],
    ['father and son of two middle names', 'George H.W. Dale = George Herbert Walker Dale / George W. Dale'],
    ['a first name that is left off', 'Amos Paul Marsh = Paul Marsh'],
    ['capitals of a label', 'Vera Thorne = VERA THORNE = V. THORNE'],
    ['small letters', 'Vera Thorne = vera thorne = thorne'],
    ['a possessive', "Vera Thorne = Vera Thorne's = Thorne’s"],
    ['a title is no part of the name', 'Vera Thorne = President Thorne = Mrs. Thorne = Prime Minister Vera Thorne = Press Secretary Thorne'],
    ['letters that follow', 'Vera Thorne = Vera Thorne MP = MP Vera Thorne'],
    ['letters of a person', 'Mohammed bin Salman = MBS', ],
    ['letters of two persons', 'Mohammed bin Salman / Marta Berg Sund / MBS'],
  ], 'person');
});

suite('entities: couples', () => {
  testPartitions([
    ['titles, and given names that go with them', 'Bill Clinton = Mr. Clinton = Bill / Hillary Clinton = Mrs. Clinton = Ms Clinton / Clinton'],
    ['a title of somebody else', 'David Cameron = Cameron = Mr Cameron / Mrs Cameron'],
    ['titles alone', 'Mr. Marsh = Mr Marsh / Mrs Marsh = Ms. Marsh / Marsh'],
    ['one title alone', 'Mr. Marsh = Marsh'],
    ['a given name that tells nothing is of neither', 'Alex Marsh = Marsh / Mr. Marsh / Mrs. Marsh'],
    ['a given name that tells nothing beside one that does', 'Bill Marsh = Mr. Marsh / Alex Marsh = Mrs. Marsh / Marsh'],
    ['a title of two', 'Travis Marsh / Jason Marsh / Mr Marsh = Marsh'],
  ], 'person');

  const TABLE: readonly (readonly [title: string, mentions: readonly NameMention[], form: string, name: string])[] = [
    ['what the text tells goes before the given name', [mentioned('Ada Marsh', 'person', { goesWith: 'he' }), mentioned('Mr. Marsh', 'person', { goesWith: 'he' })], 'Mr. Marsh', 'Ada Marsh'],
    ['what the text tells of a name that tells nothing', [mentioned('Alex Marsh', 'person', { goesWith: 'she' }), mentioned('Mrs. Marsh'), mentioned('Mr. Marsh')], 'Mrs. Marsh', 'Alex Marsh'],
    ['who is known by the title alone has it in the name', [mentioned('Mrs. Marsh'), mentioned('Mr. Marsh')], 'Mrs. Marsh', 'Mrs. Marsh'],
    ['a title of somebody else, as the text tells', [mentioned('Keir Starmer', 'person', { goesWith: 'he' }), mentioned('Lady Starmer'), mentioned('Starmer')], 'Lady Starmer', 'Lady Starmer'],
    ['else it stays out of the name', [mentioned('Mrs. Marsh'), mentioned('Marsh')], 'Mrs. Marsh', 'Marsh'],
    ['a surname that two share is nobody’s alone', [mentioned('Bill Marsh', 'person', { implied: true }), mentioned('Ada Marsh'), mentioned('Marsh')], 'Marsh', 'Marsh'],
    ['whose given name is told with it', [mentioned('Bill Marsh', 'person', { implied: true }), mentioned('Ada Marsh'), mentioned('Bill')], 'Bill', 'Bill Marsh'],
    ['what is somebody’s surname is no given name', [mentioned('Elizabeth Warren'), mentioned('Warren Marsh', 'person', { implied: true }), mentioned('Ada Marsh')], 'Warren Marsh', 'Elizabeth Warren'],
    ['and leaves the surname to the other', [mentioned('Elizabeth Warren'), mentioned('Warren Marsh', 'person', { implied: true }), mentioned('Ada Marsh'), mentioned('Marsh')], 'Marsh', 'Ada Marsh'],
    ['what is somebody’s given name is his', [mentioned('Jorge Oscar Lund'), mentioned('Jorge Marsh', 'person', { implied: true }), mentioned('Stella Marsh')], 'Jorge Marsh', 'Jorge Oscar Lund'],
  ];
  for (const [title, mentions, form, name] of TABLE) {
    test(title, () => { for (const row of [mentions, [...mentions].reverse()]) assert.equal(indexOf(row).identity(form).name, name); });
  }
});

suite('entities: fathers and sons', () => {
  testPartitions([
    ['Jr.', 'Ada Merrow Jr = Ada Merrow Jr. = Merrow Jr = Merrow'],
    ['a junior beside the father', 'Donald Lund / Donald Lund Jr. = Lund Jr. / Lund'],
    ['the second and the third', 'Henry Dale II / Henry Dale III / Henry Dale'],
  ], 'person');
});

suite('entities: particles and articles', () => {
  testPartitions([
    ['de, van, von', 'Ursula von der Leyen = von der Leyen = Von der Leyen = Leyen'],
    ['van is a given name too', 'Van Morrison = Morrison / Ada Marsh'],
    ['van in front of a surname', 'Chris Van Hollen = Van Hollen = Hollen'],
    ['van of two', 'Chris Van Hollen / Edda Van Hollen / Van Hollen'],
    ['the Arabic article', 'Bashar al-Assad = Assad = al-Assad = Al-Assad = al Assad = Al Assad = Bashar Al-Assad'],
    ['a given name that is an article', 'Al Gore = Gore / Tipper Marsh'],
    ['bin', 'Mohammed bin Salman = bin Salman = Prince Mohammed = Salman'],
    ['a longer form', 'Mohammed bin Salman Al Saud = Mohammed bin Salman = bin Salman'],
    ['a first name that looks like a particle', 'La Toya Dale = Dale'],
    ['another article', 'Abdel Fattah al-Sisi = Abdel Fattah el-Sisi = el-Sisi = Sisi'],
  ], 'person');
});

suite('entities: other orders of names', () => {
  testPartitions([
    ['family name first', 'Xi Jinping = Xi = President Xi'],
    ['family name first, of two', 'Xi Jinping / Xi Zhongxun / Xi'],
    ['a hyphen or none', 'Kim Jong-un = Kim Jong Un = Kim Jong-Un = Kim = Jong-un'],
    ['a title before it', 'Moon Jae-in = President Moon = Moon'],
    ['a surname that is somebody’s first name goes to the surname', 'Steve Martin = Martin / Martin Lund'],
    ['a family name at either end is nobody’s', 'Kim Jong-un / Yuna Kim / Kim'],
    ['an English name in front', 'Donald Li Kwok-tung = Li'],
    ['the other order', 'Viktor Orbán = Orbán Viktor = Orban'],
    ['the other order, of whatever country', 'Shinzo Abe = Abe Shinzo = Abe'],
    ['syllables that are another name', 'Kim Jong Un = Kim Jong / Kim Yo Jong'],
    ['two given names in the other order', 'Thomas James / James Thomas'],
    ['two surnames', 'Gabriel Boric Font = Gabriel Boric = Boric = Boric Font'],
    ['two surnames, one of which two have', 'Ismael Zambada García / Ismael Zambada Imperial / Zambada'],
    ['several given names', 'Andrés Manuel López Obrador = López Obrador = Obrador = Manuel López Obrador = AMLO'],
    ['one name only', 'Suharto = SUHARTO / Sukarno'],
    ['a hyphen in the surname', 'Alexandria Ocasio-Cortez = Ocasio-Cortez = Cortez'],
    ['a hyphen in the given name', 'Anne-Marie Slaughter = Anne-Marie = Anne Marie Slaughter = Slaughter'],
    ['a part of the name in the middle', 'Luiz Inácio Lula da Silva = Lula da Silva = Lula = da Silva'],
  ], 'person');
});

suite('entities: nicknames', () => {
  testPartitions([
    ['in marks', 'William “Bill” Hart = Bill Hart = William Hart = Hart = Bill'],
    ['in straight marks', `Robert "Bobby" Vance = Bobby Vance = Bobby`],
    ['of two words', 'Joaquín “El Chapo” Guzmán = El Chapo = Guzmán'],
    ['usual ones', 'William Hart = Bill Hart = Billy Hart = Will Hart'],
    ['of two given names', 'Alexander Hart / Alexandra Hart / Alex Hart'],
    ['no given name without the surname', 'William Hart / Bill Marsh / Bob'],
    ['not for another surname', 'William Hart / Bill Dale'],
    ['a short form of a spelling', 'Mohamed Farah = Mo Farah = Mohammed Farah'],
    ['different names', 'Jean Hart / Joan Hart'],
  ], 'person');
});

suite('entities: names of persons', () => {
  const TABLE: readonly (readonly [forms: readonly string[], name: string, variants: readonly string[]])[] = [
    [['Thorne', 'Vera Thorne', 'V. Thorne'], 'Vera Thorne', ['V. Thorne', 'Thorne']],
    [['VERA THORNE', 'Vera Thorne'], 'Vera Thorne', ['VERA THORNE']],
    [['Bill Hart', 'Bill Hart', 'William Hart'], 'William Hart', ['Bill Hart']],
    [['Volodymyr Zelensky', 'Volodymyr Zelensky', 'Volodymyr Zelenskyy'], 'Volodymyr Zelensky', ['Volodymyr Zelenskyy']],
    [['Press Secretary Lund'], 'Lund', ['Press Secretary Lund']],
    [['Pope Francis', 'Francis'], 'Pope Francis', ['Francis']],
    [['THORNE', 'Thorne'], 'Thorne', ['THORNE']],
    [['Jacob Rees‑Mogg', 'Jacob Rees-Mogg', 'Jacob Rees-Mogg'], 'Jacob Rees-Mogg', ['Jacob Rees‑Mogg']],
    [['Vera Thorne'], 'Vera Thorne', []],
  ];
  for (const [forms, name, variants] of TABLE) {
    test(forms.join(', '), () => {
      const index = indexOf(forms.map(form => mentioned(form)));
      const identity = index.identity(forms[0]!);
      assert.deepEqual([identity.name, identity.variants], [name, variants]);
    });
  }
});
