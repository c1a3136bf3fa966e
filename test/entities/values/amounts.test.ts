import assert from 'node:assert/strict';
import { CODES, NOUNS, QUALIFIED, SIGN_LETTERS, SIGNS } from '../../../src/entities/en/money';
import { amountValue, findAmounts } from '../../../src/entities/values';
import { passage } from '../../../src/text/passage';

const found = (text: string): string => {
  let out = '';
  let at = 0;
  for (const { start, end } of findAmounts(passage(text))) { out += `${text.slice(at, start)}[${text.slice(start, end)}]`; at = end; }
  return out + text.slice(at);
};

const MARKED: readonly string[] = [
  'The pier cost [$3.5 million].', 'It cost [US$20], [US $20], [U.S.$20] and [A$30].', 'A [€20m] bid, a [£1.2bn] debt.', 'Fined [Rs 500 crore] and [Rs. 500], then [Rs500].', 'He owes [R50m], [R120 000] and [R50].', 'He paid [N200bn] and [KSh3,000].', 'From [$5] to [$15] a day.',
  'It is [$10-15 million], or [$3.18-$3.81], or [250-300 rupees].', 'A [20-million-dollar] quay, a [44-baht] fare, a [50,000-pound] prize, a [multibillion-dollar] port.', 'They lost [billions of dollars], [tens of billions of dollars], [several hundred billion won].',
  'She paid [two million dollars] and [half a billion euros], [a million dollars].', 'It took [150,000 Egyptian pounds] ([US$9,000]).', 'Sold for [20CUP], [100 €] and [20 zł].', 'Paid [US dollars 6000].', 'It made [$9 billion dollars] and [$100 AUD].', 'TWO OFFERS: [THREE MILLION DOLLARS] AND [RS 500 CRORE]',
  'it cost [three million dollars].', 'In [2 million dollars]’ worth.', 'In 2019 [USD 5 million] went.', 'From 2019 to [147 trillion rupiah] in 2022.', 'It lost [19 cents] and [40 pence].', '[$1,500]; [$0.10]', '[HK$5]', 'It was [GHS2.8billion], [GH₵9,000.50].', 'Up [$5]–now.', '[S$7.4 billion]', 'Around [600-plus billion pesos].',
  'A [$1.5-million]-a-year deal, a [$100 million]-plus bill, [US$2-million]-plus.', 'From [£1.5] to [£2bn], between [$5] and [$6 million].', 'It cost [25p], up [5p], [5-10p].', 'It cost [200 Swiss francs] and [3 billion Saudi riyals].',
  '“[$5]”', 'X[$5]', 'between [2 and 2.5 billion dollars]',
];
const NONE: readonly string[] = [
  'It grew 5 per cent, 5 percent, 5%.', 'The team won 3; 3 won gold.', 'A 200-pound man lost 1,500 pounds.', 'N95 masks, K9 units, R2 and P45.', 'Five million people, 3 million.', 'The dollar fell and the peso rose.', 'TOP 10, ALL 50 states.', '60 cents on the dollar', 'A, B and C.', 'US 10, UK 12.', 'real-world', 'In 2019 to 2021.', '5 Real fans', 'A 1080p video.', '$', '$ and €', '1 2 3', '',
];

type Row = readonly [words: string, amount: number | readonly [number, number] | null, currency: string];

const VALUES: readonly Row[] = [
  ['$3.5 million', 3_500_000, 'USD'], ['$4.35 million', 4_350_000, 'USD'], ['$1.1 million', 1_100_000, 'USD'], ['$0.29', 0.29, 'USD'], ['$1,500', 1500, 'USD'], ['$1,234.56', 1234.56, 'USD'], ['€1.234,56', 1234.56, 'EUR'], ['€1.234.567', 1_234_567, 'EUR'], ['$900M', 900_000_000, 'USD'], ['$5K', 5000, 'USD'], ['$3 m', 3_000_000, 'USD'], ['$2-million', 2_000_000, 'USD'],
  ['€20m', 20_000_000, 'EUR'], ['£1.2bn', 1_200_000_000, 'GBP'], ['100 €', 100, 'EUR'], ['₹5 lakh', 500_000, 'INR'], ['Tk 2.30 crore', 23_000_000, 'BDT'], ['Rs 500 crore', 5_000_000_000, 'INR PKR LKR NPR MUR SCR'], ['1 lakh crore Indian rupees', 1e12, 'INR'], ['2,00,000 Pakistani rupees', 200_000, 'PKR'],
  ['Sh3 billion', 3e9, 'KES TZS UGX SOS'], ['KSh3,000', 3000, 'KES'], ['Tsh9 billion', 9e9, 'TZS'], ['5 million Ugandan shillings', 5e6, 'UGX'], ['R50m', 5e7, 'ZAR'], ['R2 000 000', 2e6, 'ZAR'], ['ZAR2,6 million', 2_600_000, 'ZAR'], ['N$2,25 billion', 2_250_000_000, 'NAD'], ['N200bn', 2e11, 'NGN'], ['₦5', 5, 'NGN'], ['3 million naira', 3e6, 'NGN'],
  ['¥500', 500, 'JPY CNY'], ['200 yuan', 200, 'CNY'], ['1,000 yen', 1000, 'JPY'], ['10 cedis', 10, 'GHS'], ['GHS2.8billion', 2.8e9, 'GHS'], ['GH₵9,000.50', 9000.5, 'GHS'], ['300 pesos', 300, 'MXN ARS CLP COP CUP DOP PHP UYU'], ['300 Mexican pesos', 300, 'MXN'], ['₱500', 500, 'PHP'], ['R$5 million', 5e6, 'BRL'],
  ['US$20', 20, 'USD'], ['A$5', 5, 'AUD'], ['S$7.4 billion', 7.4e9, 'SGD'], ['HK$10,000', 10_000, 'HKD'], ['NT$1.5 million', 1_500_000, 'TWD'], ['C$5', 5, 'CAD'], ['NZ$5', 5, 'NZD'], ['$5 Canadian dollars', 5, 'CAD'], ['$100 AUD', 100, 'AUD'], ['$9 billion dollars', 9e9, 'USD'], ['5 Australian dollars', 5, 'AUD'],
  ['Rp 10 trillion', 1e13, 'IDR'], ['RM105.73 million', 105_730_000, 'MYR'], ['₩5000', 5000, 'KRW'], ['₽100', 100, 'RUB'], ['₴40', 40, 'UAH'], ['20 zł', 20, 'PLN'], ['300 kr', 300, 'DKK NOK SEK ISK'], ['20CUP', 20, 'CUP'], ['USD905,000', 905_000, 'USD'], ['Dh28 billion', 2.8e10, 'AED MAD'], ['5 Swiss francs', 5, 'CHF'], ['500 million CFA francs', 5e8, 'XOF XAF'], ['12 pounds sterling', 12, 'GBP'],
  ['two million dollars', 2e6, 'USD'], ['half a billion dollars', 5e8, 'USD'], ['half a trillion of pesos', 5e11, 'MXN ARS CLP COP CUP DOP PHP UYU'], ['one and a half million dollars', 1_500_000, 'USD'], ['two hundred and fifty-five thousand dollars', 255_000, 'USD'], ['twenty five dollars', 25, 'USD'], ['nine hundred dollars', 900, 'USD'], ['hundred dollars', 100, 'USD'], ['a million dollars', 1e6, 'USD'],
  ['$10-15 million', [10_000_000, 15_000_000], 'USD'], ['$1.2–1.4 trillion', [1.2e12, 1.4e12], 'USD'], ['$3.18-$3.81', [3.18, 3.81], 'USD'], ['£1.5-£2bn', [1.5e9, 2e9], 'GBP'], ['$900-$1 million', [900, 1e6], 'USD'], ['$1.5-million', 1_500_000, 'USD'], ['25p', 0.25, 'GBP'], ['5-10p', [0.05, 0.1], 'GBP'], ['$500,000-1 million', [500_000, 1_000_000], 'USD'], ['250-300 Indian rupees', [250, 300], 'INR'], ['5 to 10 dollars', [5, 10], 'USD'], ['between 2 and 2.5 billion dollars', [2e9, 2.5e9], 'USD'],
  ['20-million-dollar', 2e7, 'USD'], ['million-dollar', 1e6, 'USD'], ['44-baht', 44, 'THB'], ['billions of dollars', null, 'USD'], ['several hundred billion won', null, 'KRW'], ['a few hundred dollars', null, 'USD'], ['multibillion-dollar', null, 'USD'],
  ['50 cents', 0.5, 'USD EUR AUD CAD ZAR'], ['5 US cents', 0.05, 'USD'], ['40 pence', 0.4, 'GBP'], ['more than $5 million', 5e6, 'USD'],
];

suite('findAmounts', () => {
  for (const text of MARKED) test(text, () => { assert.equal(found(text.replace(/[[\]]/gu, '')), text); });
  for (const text of NONE) test(`none: ${text}`, () => { assert.equal(found(text), text); });
});

suite('amountValue', () => {
  for (const [words, amount, currencies] of VALUES) test(words, () => {
    const value = amountValue(words);
    const codes = currencies.split(' ');
    assert.deepEqual(value, { amount, currency: codes.length === 1 ? codes[0] : null, currencies: codes });
  });
  for (const words of ['', 'five', '$', 'dollars', '$5 to $15', '$1,2345', '$1.2.3', '12 pounds', 'Vera Thorne paid $5', '10:30 dollars', '2019 to 147 trillion rupiah']) {
    test(`no amount: ${words}`, () => { assert.equal(amountValue(words), null); });
  }
});

suite('findAmounts: a scale that counts for two', () => {
  const SHARED: readonly (readonly [text: string, amounts: readonly number[]])[] = [
    ['between $5 and $6 million', [5e6, 6e6]], ['$1 to $2 million', [1e6, 2e6]], ['from £1.5 to £2bn', [1.5e9, 2e9]], ['from $5m to $15 million', [5e6, 15e6]],
    ['$5 and $6 million', [5, 6e6]], ['$5 to $15', [5, 15]], ['$900 to $1 million', [900, 1e6]], ['$500,000 to $1 million', [500_000, 1e6]], ['$5 to €6 million', [5, 6e6]],
  ];
  for (const [text, amounts] of SHARED) test(text, () => { assert.deepEqual(findAmounts(passage(text)).map(({ value }) => value.amount), amounts); });
});

suite('the words for money', () => {
  test('have codes of ISO 4217', () => {
    const known = new Set(Intl.supportedValuesOf('currency'));
    const codes = [...[CODES, SIGNS, SIGN_LETTERS].flatMap(list => [...list.values()].flat()), ...[...NOUNS.values()].flatMap(noun => noun.codes), ...[...QUALIFIED.values()].flatMap(list => list.split(' '))];
    assert.deepEqual(codes.filter(code => !known.has(code)), []);
  });

  test('are qualified by names that are there', () => {
    assert.deepEqual([...QUALIFIED.keys()].filter(name => NOUNS.get(name.slice(name.lastIndexOf(' ') + 1))?.noun !== name.slice(name.lastIndexOf(' ') + 1)), []);
  });
});
