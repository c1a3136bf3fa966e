import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noticesOf, type Notice } from '../../../src/transcript/notices';
import { stretches } from '../../annotation/drafts';

/** One notice in a few words: what it is, and what it says. */
function told(notice: Notice): string {
  switch (notice.kind) {
    case 'dateline': return ['dateline', notice.place, ...notice.date === null ? [] : [[notice.date.year ?? '?', notice.date.month, notice.date.day].join('/')], ...notice.agency === null ? [] : [notice.agency]].join(' | ');
    case 'byline': return ['byline', ...notice.authors].join(' | ');
    case 'credit': return [notice.role, ...notice.names].join(' | ');
    case 'embargo': return notice.immediate ? 'at once' : ['embargo', notice.until ?? 'open', ...notice.zone === null ? [] : [notice.zone]].join(' | ');
    case 'aired':
    case 'published': return [notice.kind, notice.date ?? '?', ...notice.time === null ? [] : [notice.time], ...notice.zone === null ? [] : [notice.zone]].join(' | ');
    case 'ground-rules': return [notice.label, ...notice.attribution === null ? [] : [`as ${notice.attribution}`], ...notice.embargo === null ? [] : [notice.embargo.until ?? notice.embargo.words], ...Object.entries(notice.permissions).map(([field, value]) => `${field}: ${value}`)].join(' | ');
  }
}

type Table = readonly (readonly [text: string, ...notices: readonly string[]])[];
const check = (table: Table): void => {
  for (const [text, ...notices] of table) test(text.replace(/\s+/gu, ' '), () => { assert.deepEqual(noticesOf(text).map(told), notices); });
};

suite('datelines, bylines and credits', () => {
  check([
    ['ZADAR, May 4 (Reuters) - The quay is shut.', 'dateline | ZADAR | ?/5/4 | Reuters'],
    ['ST. ANNE, Norl., Sept. 26 (UPI) — The quay is shut.', 'dateline | ST. ANNE, Norl. | ?/9/26 | UPI'],
    ['ZADAR (4 May 2023) — The quay is shut.', 'dateline | ZADAR | 2023/5/4'],
    ['ZADAR. May 4 (Interfax) - The quay is shut.', 'dateline | ZADAR | ?/5/4 | Interfax'],
    ['Zadar, Croatia (AP)The quay is shut.', 'dateline | Zadar, Croatia | AP'],
    ['The quay\n\nBy Petra Novak\n\nZADAR — It is shut.', 'byline | Petra Novak', 'dateline | ZADAR'],
    ['By PETRA NOVAK and SAM ODUYA', 'byline | PETRA NOVAK | SAM ODUYA'],
    ['BY PETRA NOVAK, SAM ODUYA AND J. R. BRANDT', 'byline | PETRA NOVAK | SAM ODUYA | J. R. BRANDT'],
    ['**By Petra Novak, Associated Press**', 'byline | Petra Novak'],
    ['By Petra Novak in Zadar | 4 May', 'byline | Petra Novak'],
    ['Words by Petra de la Cruz', 'byline | Petra de la Cruz'],
    ['Petra Novak reports from Zadar.', 'byline | Petra Novak'],
    ['VERA THORNE, HOST: The quay is shut. NPR’s Petra Novak reports.', 'byline | Petra Novak'],
    ['It is shut.\n\n(Reporting by Petra Novak in Zadar and Sam Oduya in New York; Additional reporting by Lee Brandt, Editing by Ana Ruiz.)', 'reporting | Petra Novak | Sam Oduya', 'additional | Lee Brandt', 'editing | Ana Ruiz'],
    ['Reporting and writing by Petra Novak in Zadar, Sam Oduya and Lee Brandt', 'reporting | Petra Novak | Sam Oduya | Lee Brandt'],
    ['Associated Press writers Petra Novak in Zadar and Sam Oduya in New York contributed to this report.', 'additional | Petra Novak | Sam Oduya'],
    ['Petra Novak contributed reporting.', 'additional | Petra Novak'],
    // What only looks like them.
    ['By Tuesday the quay was shut.'], ['By Tuesday'], ['By Monday Morning'], ['By Popular Demand'], ['By the Harbour'], ['By Petra Novak said on Friday'], ['By Staff Reporter'],
    ['Reporting by the commission found that the quay is old.'], ['Reporting by Petra Novak found that the quay is old.'], ['The book, edited by Petra Novak, is out.'],
    ['Human Rights Watch reports from Zadar.'], ['Petra Novak reports that it is shut.'], ['The quay was built by hands that contributed to this report of old.'],
    ['Sen. Sam Oduya (R-Nor.) left.'], ['Zadar Harbour Board (ZHB) — it is shut.'], ['Latin America (LATAM) is far.'], ['EXCLUSIVE — It is shut.'], ['INT. HARBOUR - NIGHT'],
  ]);
});

suite('embargoes', () => {
  check([
    ['EMBARGOED UNTIL 00:01 GMT, Saturday 18 March 2023', 'embargo | 2023-03-18T00:01:00+00:00 | GMT'],
    ['EMBARGO: Not for publication before 6 a.m. ET on March 17, 2023', 'embargo | 2023-03-17T06:00:00-04:00 | ET'],
    ['STRICTLY EMBARGOED FOR 0001hrs BST 18/05/2023', 'embargo | 2023-05-18T00:01:00+01:00 | BST'],
    ['STRICTLY EMBARGOED\nNot for publication, broadcast or online use before 00.01 GMT on Thursday 5 January 2023', 'embargo | 2023-01-05T00:01:00+00:00 | GMT'],
    ['EMBARGOED UNTIL\n00:01 GMT\nSaturday 18 March 2023', 'embargo | 2023-03-18T00:01:00+00:00 | GMT'],
    ['NEWS RELEASE – EMBARGOED UNTIL 11:00 London time (10:00 GMT) Thursday 6 July 2023', 'embargo | 2023-07-06T11:00:00+01:00 | London time'],
    ['Embargoed until 2pm Central European Time, 6 July 2023', 'embargo | 2023-07-06T14:00:00+02:00 | Central European Time'],
    ['EMBARGOED UNTIL 10:00 UTC+2, 6 July 2023', 'embargo | 2023-07-06T10:00:00+02:00 | UTC+2'],
    ['Hold for release until 10 a.m. EDT Tuesday, March 21, 2023', 'embargo | 2023-03-21T10:00:00-04:00 | EDT'],
    ['Transmission of this release is embargoed until 8:30 a.m. (ET) Friday, March 10, 2023', 'embargo | 2023-03-10T08:30:00-05:00 | ET'],
    ['May 4, 2023\n\nEMBARGOED UNTIL 9 a.m. ET tomorrow', 'published | 2023-05-04', 'embargo | 2023-05-05T09:00:00-04:00 | ET'],
    ['Published: 4 May 2023\n\nEmbargoed until 09:00 GMT, 5 May', 'published | 2023-05-04', 'embargo | 2023-05-05T09:00:00+00:00 | GMT'],
    ['FOR IMMEDIATE RELEASE', 'at once'],
    ['FOR IMMEDIATE RELEASE      March 17, 2023', 'at once', 'published | 2023-03-17'],
    // No time rather than a wrong one.
    ['EMBARGOED UNTIL 00:01 GMT, Friday 18 March 2023', 'embargo | open | GMT'],
    ['STRICTLY EMBARGOED FOR 0001hrs BST 18/03/2023', 'embargo | open | BST'],
    ['EMBARGOED UNTIL 9 a.m. EST July 4, 2023', 'embargo | open | EST'],
    ['EMBARGOED UNTIL 9 a.m. CST March 14, 2023', 'embargo | open | CST'],
    ['EMBARGOED UNTIL 2:30 a.m. ET March 12, 2023', 'embargo | open | ET'],
    ['EMBARGOED UNTIL 1:30 a.m. ET November 5, 2023', 'embargo | open | ET'],
    ['EMBARGOED UNTIL 6:00 ET March 14, 2023', 'embargo | open | ET'],
    ['EMBARGOED UNTIL 12:01 ET March 14, 2023', 'embargo | open | ET'],
    ['EMBARGOED UNTIL 03/04/2023, 10:00 GMT', 'embargo | open | GMT'],
    ['Embargoed until midnight GMT on 17 March 2023', 'embargo | open | GMT'],
    ['EMBARGOED UNTIL 18 MARCH 2023', 'embargo | open'],
    ['EMBARGOED UNTIL 10:00, 18 March 2023', 'embargo | open'],
    ['EMBARGOED UNTIL 09:00 GMT, 5 May', 'embargo | open | GMT'],
    ['Under embargo until the end of the hearing', 'embargo | open'],
    // Embargoes on goods, and other things.
    ['EMBARGO ON RUSSIAN OIL BEGINS'], ['Embargo on oil until 5 December 2022 is agreed'], ['Embargo ends on 5 December 2022'], ['An embargo on oil holds until Friday.'], ['Embargo: what it means for you'],
    ['Embargoed until now, the letters tell of a quarrel.'], ['For immediate release of the men, the union marched.'], ['The paper was embargoed, she said.'], ['not for publication but for you'],
  ]);
});

suite('when it appeared', () => {
  check([
    ['Aired May 4, 2023 - 20:00   ET', 'aired | 2023-05-04 | 20:00 | ET'],
    ['May 4, 2023\nPress Room\n2:06 P.M. EDT\n\nMS. NOVAK:  Good afternoon.', 'published | 2023-05-04', 'published | ? | 14:06 | EDT'],
    ['May 4, 2023 2:06 P.M. EDT', 'published | 2023-05-04 | 14:06 | EDT'],
    ['Friday 5 May 2023', 'published | 2023-05-05'], ['17/05/2023', 'published | 2023-05-17'], ['[5 May 2023]', 'published | 2023-05-05'], ['date: 2023-05-05', 'published | 2023-05-05'],
    ['03/04/2023'], ['Saturday 5 May 2023'], ['May 4, 2023 was a cold day'], ['17/05/2023, 14:02 - Anna: we are shut'], ['2023-05-04 14:36:25 startup archives unpack'], ['Nov. 4, 2014 The quay that never was.'], ['At 2:06 P.M. EST it shut.'],
  ]);
});

suite('spoken ground rules', () => {
  check([
    ['MODERATOR: Thank you all. This call will be on background, attributable to senior harbour officials. The contents of the call are embargoed until its conclusion.', 'on background | as senior harbour officials | embargoed until its conclusion'],
    ['May 4, 2023\n\nMS. NOVAK: As a reminder, today’s call is on the record and embargoed until 5 p.m. Eastern today.', 'published | 2023-05-04', 'on the record | 2023-05-04T17:00:00-04:00'],
    ['MR ODUYA: The ground rules are: on deep background, no names, no direct quotes.', 'deep background | may_quote: false | may_name: false'],
    ['MR ODUYA: My opening remarks are on the record, and then we’ll go on background. You can refer to me as a port official.', 'on the record', 'on background | as a port official'],
    ['MR ODUYA: Everything I say today is not for attribution.', 'not for attribution'],
    ['MR ODUYA: We’re off the record here.', 'off the record'],
    ['MR ODUYA: Let’s keep this off the record.', 'off the record'],
    ['MS. NOVAK: This interview is being held under the Chatham House Rule.', 'Chatham House Rule'],
    ['Background Press Call by Senior Harbour Officials on the Quay', 'on background | as Senior Harbour Officials'],
    ['MS. NOVAK: The contents of this call are embargoed until the end.', 'embargo | open'],
    // Denied, asked, told of others.
    ['MR ODUYA: This is not off the record.'], ['MR ODUYA: Nothing in this call is off the record.'], ['MR ODUYA: Is this off the record?'], ['MR ODUYA: This is off the record?'], ['MR ODUYA: “This is off the record,” he said to me.'],
    ['MR ODUYA: I wish this was off the record.'], ['MR ODUYA: They spoke on background last year.'], ['MR ODUYA: He set the record. This is the background to it.'], ['MR ODUYA: He said this is off the record.'], ['MR ODUYA: There is no embargo until Friday.'],
    ['A man said this is on background.'], ['Background briefing by officials is common.'],
  ]);

  test('only those of the first turns', () => {
    const turns = (count: number): string => Array.from({ length: count }, (_, at) => `MR ODUYA: This is turn ${at}.\n\n`).join('');
    const rule = 'MS. NOVAK: This is off the record.\n';
    assert.deepEqual([3, 11, 12].map(count => noticesOf(turns(count) + rule).length), [1, 1, 0]);
  });
});

suite('noticesOf', () => {
  test('gives where the words stand', () => {
    const text = '\ufeff> **EMBARGOED UNTIL 00:01 GMT 18 March 2023**\r\n\r\nBy Petra Novak\r\n\r\nZADAR, March 17 (Wire) - It is shut.\r\n';
    assert.deepEqual(noticesOf(text).map(({ words, start, end }) => [words, text.slice(start, end) === words]), [['EMBARGOED UNTIL 00:01 GMT 18 March 2023', true], ['By Petra Novak', true], ['ZADAR, March 17', true]]);
  });

  test('reads the beginning and the end of a long text, not what is between', () => {
    const long = 'The quay is shut and nobody knows for how long it will be.\n'.repeat(400);
    assert.deepEqual(noticesOf(`By Petra Novak\n\n${long}By Sam Oduya\n\nEMBARGOED UNTIL 10:00 GMT 5 May 2023\n\n${long}\n(Editing by Ana Ruiz)\n`).map(told), ['byline | Petra Novak', 'editing | Ana Ruiz']);
  });

  const PIECES = ['EMBARGOED UNTIL ', '00:01 GMT', ' 18 March 2023', 'Saturday', 'By ', 'Tom Lind', ' and ', 'Reporting by ', '; ', '(', ')', 'MR. X: ', 'This call is ', 'not ', 'on background', 'off the record', ', attributable to ', 'senior officials', '. ', 'embargoed until ', '5 p.m. ', 'Eastern ', 'today', 'ZADAR', ', May 4', ' — ', 'Aired ', 'May 4, 2023', ' - 13:30 ET', 'FOR IMMEDIATE RELEASE', '\n', '\n\n', '\r\n', '**', '“', '”', '"', ' '];
  const soup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 40 }).map(parts => parts.join(''));
  test('its spans lie within the text, in order and apart; it never throws', () => {
    fc.assert(fc.property(fc.oneof(soup, stretches(30), soup.map(text => text.repeat(60))), text => {
      let last = 0;
      for (const { start, end, words } of noticesOf(text)) {
        assert.ok(last <= start && start < end && end <= text.length, `${last} ${start} ${end}`);
        assert.equal(words, text.slice(start, end));
        last = end;
      }
    }), { numRuns: 400 });
  });

  test('takes no longer for a longer text, whatever it holds', () => {
    for (const piece of ['this is the ', 'ground rules ', 'By Tom Lind, ', 'EMBARGOED UNTIL ', 'MR. X: ', '12:12 ', '“', 'A']) {
      const text = `MR. X: ${piece.repeat(100_000)} on background`;
      const begin = performance.now();
      noticesOf(text);
      assert.ok(performance.now() - begin < 500, piece);
    }
  });
});
