/** One invented document of each layout that newsrooms get, with what a reader sees in it. */
export interface Sample {
  readonly title: string;
  readonly text: string;
  readonly class: 'article' | 'transcript' | 'other';
  readonly layout: string;
  /** The labels of the turns, in order, as written; '' for a turn without one. */
  readonly turns?: readonly string[];
  /** Fullest names behind labels. */
  readonly names?: Readonly<Record<string, string>>;
  readonly times?: readonly (number | null)[];
}

const lines = (...all: readonly string[]): string => all.join('\n');
const PORT = 'The port authority closed the northern quay on Thursday after divers found cracks in its piles, and it said that ferries would leave from the old basin until the summer.';

export const SAMPLES: readonly Sample[] = [
  {
    title: 'B: cable news', class: 'transcript', layout: 'broadcast',
    text: lines('Aired May 4, 2023 - 20:00   ET', '', 'THIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM.', '', 'PETRA NOVAK, CABLE ANCHOR: Good evening. The quay is closed.', '', 'SAM ODUYA, FERRY OWNER: Nobody told us a thing about it.', '', 'NOVAK: Who closed it?', '', '(BEGIN VIDEO CLIP)', '', 'LUCIA BRANDT, HARBOR MASTER (through translator): It is closed.', '', '(END VIDEO CLIP)', '', 'BRANDT (voice-over): At noon the divers went down.', '', 'And they came up again with bad news.', '', 'ODUYA: We heard it on the radio.', '', '(COMMERCIAL BREAK)'),
    turns: ['PETRA NOVAK, CABLE ANCHOR', 'SAM ODUYA, FERRY OWNER', 'NOVAK', 'LUCIA BRANDT, HARBOR MASTER (through translator)', 'BRANDT (voice-over)', 'ODUYA'],
    names: { NOVAK: 'PETRA NOVAK', ODUYA: 'SAM ODUYA', 'BRANDT (voice-over)': 'LUCIA BRANDT' },
  },
  {
    title: 'B: two of one surname', class: 'transcript', layout: 'broadcast',
    text: lines('ANNA ODUYA, HOST: Good evening.', '', 'SAM ODUYA, FERRY OWNER: Good evening to you all.', '', 'A. ODUYA: Who closed it?', '', 'S. ODUYA: The port authority.', '', 'A. ODUYA: When?', '', 'S. ODUYA: At noon.'),
    turns: ['ANNA ODUYA, HOST', 'SAM ODUYA, FERRY OWNER', 'A. ODUYA', 'S. ODUYA', 'A. ODUYA', 'S. ODUYA'],
    names: { 'A. ODUYA': 'ANNA ODUYA', 'S. ODUYA': 'SAM ODUYA' },
  },
  {
    title: 'C: radio, the label on a line of its own', class: 'transcript', layout: 'broadcast',
    text: lines('PETRA NOVAK, HOST:', '', 'The quay is closed, and nobody in the town knows for how long that will be.', '', '(SOUNDBITE OF SHIP HORN)', '', 'LUCIA BRANDT, BYLINE: It is quiet here today. A man from Zadar named Joao Reis (ph) mends his nets.', '', 'UNIDENTIFIED PERSON #1: We cannot work.', '', 'NOVAK: Thank you.'),
    turns: ['PETRA NOVAK, HOST', 'LUCIA BRANDT, BYLINE', 'UNIDENTIFIED PERSON #1', 'NOVAK'], names: { NOVAK: 'PETRA NOVAK' },
  },
  {
    title: 'D: White House', class: 'transcript', layout: 'press-briefing',
    text: lines('Press Room', '', '2:06 P.M. EST', '', 'MS. NOVAK:  Good afternoon.  (Laughter.)', '', 'Q    Thanks.  Two questions —', '', 'MS. NOVAK:  Go ahead.', '', 'Q    When will it open?', '', 'THE PRESIDENT:  Soon, I hope.', '', 'Q    Thank you.'),
    turns: ['MS. NOVAK', 'Q', 'MS. NOVAK', 'Q', 'THE PRESIDENT', 'Q'],
  },
  {
    title: 'E: State Department', class: 'transcript', layout: 'press-briefing',
    text: lines('2:09 p.m. EST', '', 'MR ODUYA: Good afternoon, everyone. I have two things at the top.', '', 'QUESTION: Can we go back to the port?', '', 'MR ODUYA: Sure.', '', 'QUESTION: Is it closed?', '', 'MR ODUYA: I would refer you to the port. (Laughter.)'),
    turns: ['MR ODUYA', 'QUESTION', 'MR ODUYA', 'QUESTION', 'MR ODUYA'],
  },
  {
    title: 'F: Public Papers', class: 'transcript', layout: 'record',
    text: lines('The President. Thank you all. It is good to be in this town again. [Laughter]', '', 'Q. Mr. President, when will the quay open?', '', 'The President. We do not know that yet, and I would rather not guess.', '', 'Press Secretary Sam Oduya. Last question, please.', '', 'Q. Thank you, sir.', '', 'The President. Thank you.'),
    turns: ['The President', 'Q', 'The President', 'Press Secretary Sam Oduya', 'Q', 'The President'],
  },
  {
    title: 'G: Congressional Record', class: 'transcript', layout: 'record',
    text: lines('  Mr. ODUYA. Mr. Speaker, I rise today to speak of the northern quay.', '', '  The SPEAKER pro tempore. The gentleman is recognized for 5 minutes.', '', '  Ms. BRANDT of Oregon. Mr. Speaker, I yield to my friend.', '', '  Mr. ODUYA. I thank the gentlewoman, and I ask for the support of the House.'),
    turns: ['Mr. ODUYA', 'The SPEAKER pro tempore', 'Ms. BRANDT of Oregon', 'Mr. ODUYA'],
  },
  {
    title: 'H: Hansard on the web', class: 'transcript', layout: 'hansard',
    text: lines('The Minister for Harbours (Ms Lucia Brandt)', '', 'With permission, I will make a statement on the northern quay, which closed on Thursday.', '', 'Mr Sam Oduya (Harwick) (Lab)', '', 'I thank the Minister for advance sight of her statement. When will it open?', '', 'Mr Speaker', '', 'Order. The House must come to order.', '', 'Ms Brandt', '', 'I am grateful to the hon. Gentleman. We do not know yet.'),
    turns: ['The Minister for Harbours (Ms Lucia Brandt)', 'Mr Sam Oduya (Harwick) (Lab)', 'Mr Speaker', 'Ms Brandt'], names: { 'Ms Brandt': 'Ms Lucia Brandt', 'The Minister for Harbours (Ms Lucia Brandt)': 'Ms Lucia Brandt' },
  },
  {
    title: 'H: Canada', class: 'transcript', layout: 'parliament',
    text: lines('Mr. Sam Oduya (Halifax West, Lib.): Mr. Speaker, the quay in my riding is closed and people want to know why.', '', 'Hon. Lucia Brandt (Minister of Ports, CPC): Mr. Speaker, I thank my colleague for his question and for his work.', '', '[Translation]', '', 'Mr. Paul Roy (Joliette, BQ): Mr. Speaker, that is no answer to the question.', '', 'Hon. Lucia Brandt (Minister of Ports, CPC): Mr. Speaker, it is the answer that we have.'),
    turns: ['Mr. Sam Oduya (Halifax West, Lib.)', 'Hon. Lucia Brandt (Minister of Ports, CPC)', 'Mr. Paul Roy (Joliette, BQ)', 'Hon. Lucia Brandt (Minister of Ports, CPC)'],
  },
  {
    title: 'I: European Parliament', class: 'transcript', layout: 'record',
    text: lines('President. – The next item is the debate on the northern ports.', '', 'Lucia Brandt (S&D). – Madam President, the quay in our town is closed.', '', 'Sam Oduya, on behalf of the PPE Group. – Madam President, we asked the Commission twice.', '', 'President. – The debate is closed.', '', '(The sitting was suspended at 12.30.)'),
    turns: ['President', 'Lucia Brandt (S&D)', 'Sam Oduya, on behalf of the PPE Group', 'President'],
  },
  {
    title: 'J: United Nations', class: 'transcript', layout: 'parliament',
    text: lines('The meeting was called to order at 3.10 p.m.', '', 'The President (spoke in French): The Council will now begin its consideration of the item on its agenda.', '', 'Mr. Oduya (Norway): I thank you, Madam President, for convening this meeting on the ports of the north.', '', 'Ms. Brandt (Portugal) (spoke in Spanish): My delegation aligns itself with what was said by the previous speaker.', '', 'The President (spoke in French): I thank the representative of Portugal for her statement.', '', 'Mr. Oduya (Norway): Thank you.'),
    turns: ['The President (spoke in French)', 'Mr. Oduya (Norway)', 'Ms. Brandt (Portugal) (spoke in Spanish)', 'The President (spoke in French)', 'Mr. Oduya (Norway)'],
  },
  {
    title: 'J: without line breaks', class: 'transcript', layout: 'parliament',
    text: `The meeting was called to order at 3.10 p.m. The President (spoke in French): ${'The Council will now begin its consideration of the item. '.repeat(9)}Mr. Oduya (Norway): ${'I thank you, Madam President, for convening this meeting on the ports of the north. '.repeat(8)}Ms. Brandt (Portugal): ${'My delegation aligns itself with what was said by the previous speaker. '.repeat(8)}The President (spoke in French): I thank the representative of Portugal. Mr. Oduya (Norway): Thank you.`,
    turns: ['The President (spoke in French)', 'Mr. Oduya (Norway)', 'Ms. Brandt (Portugal)', 'The President (spoke in French)', 'Mr. Oduya (Norway)'],
  },
  {
    title: 'K: a presidential site', class: 'transcript', layout: 'speaker-labels',
    text: lines('President of Norland Pavel Orlov: Good afternoon, colleagues. Let us begin with the ports, as we agreed.', '', 'Question: When will the quay open, Mr President?', '', 'Pavel Orlov: We do not know. <…> It depends on the divers and on the weather.', '', 'Question (retranslated): Who will pay for that?', '', 'Pavel Orlov: All of us will pay.', '', 'Remark: Thank you.', '', 'Pavel Orlov: Thank you.'),
    turns: ['President of Norland Pavel Orlov', 'Question', 'Pavel Orlov', 'Question (retranslated)', 'Pavel Orlov', 'Remark', 'Pavel Orlov'],
  },
  {
    title: 'L: a hearing with numbered lines', class: 'transcript', layout: 'court',
    text: lines(' 1                 CHAIRPERSON BRANDT:  The panel is now open for questions.', '', ' 2                 (No response.)', '', ' 3                 DR. ODUYA:  A quick one. Who looked at the piles, and', '', ' 4    when was that?', '', ' 5                 MR. REIS:  We did, in May.', '', ' 6                 DR. ODUYA:  All of them?', '', ' 7                 MR. REIS:  Nine of the forty.'),
    turns: ['CHAIRPERSON BRANDT', 'DR. ODUYA', 'MR. REIS', 'DR. ODUYA', 'MR. REIS'],
  },
  {
    title: 'AE: a tag for each turn', class: 'transcript', layout: 'tagged-labels',
    text: lines('<title="Sam Oduya holds a meeting at the quay">', '<date:"2023-05-04">', '<BRANDT: Hello, Harwick. (APPLAUSE) What a joy to be with you today.>', '<ODUYA: Thank you. It is good to be here again, with all of you.>', '<BRANDT: We have come a long way. (APPLAUSE)>', '<ODUYA: And we will go on, you and I.>'),
    turns: ['BRANDT', 'ODUYA', 'BRANDT', 'ODUYA'],
  },
  {
    title: 'L: a deposition', class: 'transcript', layout: 'court',
    text: lines('                                                              12', '', ' 1                 DIRECT EXAMINATION', ' 2   BY MR. ODUYA:', ' 3        Q.   Who closed the harbor?', ' 4        A.   The port authority did that, on the', ' 5   Thursday.', ' 6             THE COURT:  Speak up, please.', ' 7             MS. BRANDT:  Objection.', ' 8        Q.   On which day?', ' 9        A.   Thursday.'),
    turns: ['Q', 'A', 'THE COURT', 'MS. BRANDT', 'Q', 'A'], names: { Q: 'MR. ODUYA' },
  },
  {
    title: 'M: questions and answers', class: 'transcript', layout: 'interview',
    text: lines('Q: Why did you close the quay in the middle of the season?', '', 'A: Because the divers found cracks, and I would not wait for the first one to break.', '', 'Q: Did anybody tell the ferries?', '', 'A: I did, on the same day. They did not like it at all.', '', 'Q: And now?', '', 'A: Now we wait for the engineers.'),
    turns: ['Q', 'A', 'Q', 'A', 'Q', 'A'],
  },
  {
    title: 'M: bold questions', class: 'transcript', layout: 'interview',
    text: lines('# A talk at the quay', '', '**Why did you close the quay?**', '', 'I had no choice. My divers found cracks, and I told the board that I would not wait.', '', '**Did anybody tell the ferries?**', '', 'I did, and I am sorry that we did not do it before. We all learn from it.', '', '**What comes now?**', '', 'We wait. I hope we will open in June.'),
    turns: ['', '', '', '', '', ''],
  },
  {
    title: 'M: initials', class: 'transcript', layout: 'interview',
    text: lines('Harbour Times (HT)', 'Lucia Brandt (LB)', '', 'HT: Why did you close the quay in the season?', '', 'LB: Because of the cracks that the divers found.', '', 'HT: Did you tell the ferries?', '', 'LB: We did, on the same day.', '', 'HT: And what comes now, do you think?', '', 'LB: We wait for the engineers.'),
    turns: ['HT', 'LB', 'HT', 'LB', 'HT', 'LB'], names: { LB: 'Lucia Brandt' },
  },
  {
    title: 'N: Otter', class: 'transcript', layout: 'timed-labels',
    text: lines('Lucia Brandt  0:03', 'We closed it at noon.', '', 'Unknown Speaker  0:09', 'And then?', '', 'Lucia Brandt  1:15', 'Then we called the ferries.', '', 'Transcribed by https://otter.ai'),
    turns: ['Lucia Brandt', 'Unknown Speaker', 'Lucia Brandt'], times: [3, 9, 75],
  },
  {
    title: 'O: Rev', class: 'transcript', layout: 'timed-labels',
    text: lines('Lucia Brandt (00:03):', 'We closed it at noon. [inaudible 00:01:22]', '', 'Speaker 2 (00:09):', 'And then?', '', 'Lucia Brandt (01:15):', 'Then we called the ferries.'),
    turns: ['Lucia Brandt', 'Speaker 2', 'Lucia Brandt'], times: [3, 9, 75],
  },
  {
    title: 'P: Descript', class: 'transcript', layout: 'timed-labels',
    text: lines('[00:00:03] Lucia Brandt: We closed it at noon.', '', '[00:00:09] Sam Oduya: And then?', '', '[00:01:15] Lucia Brandt: Then we called the ferries.'), turns: ['Lucia Brandt', 'Sam Oduya', 'Lucia Brandt'], times: [3, 9, 75],
  },
  {
    title: 'P: Descript, names in bold', class: 'transcript', layout: 'timed-labels',
    text: lines('**Lucia:** [00:00:03] We closed it at noon.', '', '**Sam:** [00:00:09] And then?', '', '**Lucia:** [00:01:15] Then we called the ferries.'), turns: ['Lucia', 'Sam', 'Lucia'], times: [3, 9, 75],
  },
  {
    title: 'Q: Trint', class: 'transcript', layout: 'timed-labels',
    text: lines('Speaker 1: [00:00:03] We closed it at noon. [4.1s]', '', 'Speaker 2: [00:00:09] And then? [1.0s]', '', 'Speaker 1: [00:01:15] Then we called the ferries. [2.2s]'), turns: ['Speaker 1', 'Speaker 2', 'Speaker 1'], times: [3, 9, 75],
  },
  {
    title: 'R: Zoom captions', class: 'transcript', layout: 'captions',
    text: lines('WEBVTT', '', '1', '00:00:03.000 --> 00:00:05.000', 'Lucia Brandt: We closed it at noon.', '', '2', '00:00:05.000 --> 00:00:07.000', 'Lucia Brandt: Yes.', '', '3', '00:00:09.000 --> 00:00:10.000', 'Sam Oduya: And then?'),
    turns: ['Lucia Brandt', 'Sam Oduya'], times: [3, 9],
  },
  {
    title: 'R: Zoom text', class: 'transcript', layout: 'timed-labels',
    text: lines('[Lucia Brandt] 10:02:13', 'We closed it at noon.', '', '[Sam Oduya] 10:02:19', 'And then?', '', '[Lucia Brandt] 10:03:00', 'Then we called the ferries.'), turns: ['Lucia Brandt', 'Sam Oduya', 'Lucia Brandt'], times: [36133, 36139, 36180],
  },
  {
    title: 'S: Teams captions', class: 'transcript', layout: 'captions',
    text: lines('WEBVTT', '', '6f1c/12-0', '00:00:03.000 --> 00:00:05.000', '<v Lucia Brandt>We closed it</v>', '', '6f1c/12-1', '00:00:05.000 --> 00:00:06.000', '<v Lucia Brandt>at noon.</v>', '', '6f1c/13-0', '00:00:09.000 --> 00:00:10.000', '<v Sam Oduya>And then?</v>'), turns: ['Lucia Brandt', 'Sam Oduya'], times: [3, 9],
  },
  {
    title: 'T: a recorder without names', class: 'transcript', layout: 'timed-lines',
    text: lines('0:03', 'we closed it at noon because of', '0:07', 'the cracks that the divers found', '0:11', 'and then we called the ferries', '0:15', 'who did not like it'), turns: ['', '', '', ''], times: [3, 7, 11, 15],
  },
  {
    title: 'U: Whisper', class: 'transcript', layout: 'timed-lines',
    text: lines('[00:00.000 --> 00:04.000]  We closed it at noon because of the cracks.', '[00:04.000 --> 00:07.500]  And then we called the ferries.', '[00:07.500 --> 00:09.000]  They did not like it.', '[00:09.000 --> 00:12.000]  Nobody would.'), turns: ['', '', '', ''], times: [0, 4, 7.5, 9],
  },
  { title: 'U: Whisper’s data', class: 'transcript', layout: 'machine', text: '{"text": " We closed it.", "segments": [{"id": 0, "start": 0.0, "end": 4.0, "text": " We closed it."}], "language": "en"}', turns: [] },
  { title: 'X: oTranscribe', class: 'transcript', layout: 'machine', text: '{"text":"<p><span class=\\"timestamp\\" data-timestamp=\\"3.2\\">00:03</span> We closed it.</p>","media":"int.wav","media-time":9}', turns: [] },
  {
    title: 'W: BBC', class: 'transcript', layout: 'timed-labels',
    text: lines('F_S12\t[00:00:13]\tWe closed it at noon.', '', 'M_S3\t[00:00:19]\tAnd then?', '', 'F_S12\t[00:01:15]\tThen we called the ferries.'), turns: ['F_S12', 'M_S3', 'F_S12'], times: [13, 19, 75],
  },
  {
    title: 'Y: oral history', class: 'transcript', layout: 'interview',
    text: lines('SAM ODUYA:  Would you tell me where you were born, and when?', '', 'LUCIA BRANDT:  I was born by the harbor, in the house of my grandmother.', '', 'SAM ODUYA:  Did you see the ships?', '', 'LUCIA BRANDT:  Every day. [Laughs.] We had nothing else to look at.', '', 'SAM ODUYA:  And your father?', '', 'LUCIA BRANDT:  He worked on them.', '', '[END OF TRACK brandt_1.]'),
    turns: ['SAM ODUYA', 'LUCIA BRANDT', 'SAM ODUYA', 'LUCIA BRANDT', 'SAM ODUYA', 'LUCIA BRANDT'],
  },
  {
    title: 'AE: names and colons, wrapped by hand', class: 'transcript', layout: 'speaker-labels',
    text: lines('Lucia Brandt: We closed it at noon because of the cracks, which the', 'divers had found on the day before: three of them, as long as a man.', '', 'Sam Oduya: And then you called the ferries, who were already on their', 'way with the first of the morning.', '', 'Lucia Brandt: Yes, all of them.', '', 'Paul Roy: Not mine. I heard it on the radio, when we were out there and', 'could not turn round any more.', '', 'Sam Oduya: So that is that.'),
    turns: ['Lucia Brandt', 'Sam Oduya', 'Lucia Brandt', 'Paul Roy', 'Sam Oduya'],
  },
  {
    title: 'a speech', class: 'transcript', layout: 'speech', turns: [''],
    text: lines('Lucia Brandt', 'Remarks at the Northern Quay', '', `Thank you. Thank you all. ${'We came here because we believe in this harbor, and I tell you that we will keep it, you and I. '.repeat(10)}`, '', 'And so I ask you to help us, my friends. (Applause.)'),
  },
  { title: 'A: wire copy', class: 'article', layout: 'wire', text: lines(`ZADAR, May 4 (Wire) - ${PORT}`, '', '“We had no choice,” Lucia Brandt, who runs the port, told reporters on Friday.', '', '(Reporting by Sam Oduya; Editing by Petra Novak)') },
  { title: 'an article without a quotation', class: 'article', layout: 'news', text: lines(PORT, '', 'Oduya Ferries, which carried nearly 40,000 people to the Kornati islands in April, was told of it on Thursday at noon, when two of its ships had already left Zadar for Split.', '', 'In March the town had paid for a new basin in Gaženica, which was built by a company from Rijeka and which opened in June 2015.') },
  { title: 'AB: a release', class: 'article', layout: 'release', text: lines('FOR IMMEDIATE RELEASE', '', 'Port Authority Closes Northern Quay', '', PORT, '', 'The Port Authority of Zadar was founded in 1998 and ran twelve quays in Dalmatia in April, three of them in Zadar.', '', 'Media contact: Sam Oduya', '', '-ENDS-') },
  { title: 'AA: WhatsApp', class: 'other', layout: 'chat', text: lines('17/03/2023, 14:02 - Lucia: did you close it?', '17/03/2023, 14:03 - Sam: yes', '17/03/2023, 14:05 - Lucia: and the ferries?', '17/03/2023, 14:06 - Sam: <Media omitted>') },
  { title: 'AA: WhatsApp on an iPhone', class: 'other', layout: 'chat', text: lines('[17/03/2023, 14:02:11] Lucia: did you close it?', '[17/03/2023, 14:03:00] Sam: yes', '[17/03/2023, 14:05:09] Lucia: and the ferries?', '[17/03/2023, 14:06:42] Sam: gone') },
  { title: 'AC: mail', class: 'other', layout: 'mail', text: lines('From: lucia@example.org', 'To: sam@example.org', 'Subject: Re: the quay', '', 'Dear Sam,', '', 'You can quote me: we closed it.', '', '> When did you close it?', '', 'Lucia') },
  { title: 'AD: notes', class: 'other', layout: 'notes', text: lines('# The quay', '', '- [12:41] cracks', '- [12:50] ferries', '- ask the port', '', '> no choice', '', '[[Brandt]] to call back') },
  { title: 'a screenplay', class: 'other', layout: 'screenplay', text: lines('FADE IN:', '', 'EXT. QUAY - DAY', '', 'Ships. Rain.', '', 'LUCIA', 'It is closed.', '', 'INT. OFFICE - NIGHT', '', 'SAM', 'Who closed it?', '', 'CUT TO:') },
  { title: 'a play', class: 'other', layout: 'play', text: lines('ACT I', '', 'SCENE 1. The quay.', '', 'LUCIA: It is closed, my lord, and no ship leaves.', '', '[Enter SAM]', '', 'SAM: Who closed it?', '', 'LUCIA: The sea did that, and the years.', '', 'SAM: Then I am lost.', '', '[Exeunt]', '', 'SCENE 2. A street.', '', 'SAM: O night!') },
  { title: 'jokes', class: 'other', layout: 'notes', text: lines('Guy #1: So, do you have any plans?', 'Girl: Yes.', 'Guy #1: Oh, that sounds good.', '', 'Dad: Where is the quay?', 'Kid: It is on the second floor.', 'Dad: Wait, what?', '', 'Girl: Who closed it?', 'Guy #2: You did.') },
  { title: 'fiction', class: 'other', layout: 'notes', text: lines('“It is closed,” said Lucia, and she looked at me as if I had closed it.', '', '“I only came for my hat,” I said. My hands were cold, and I put them into my pockets.', '', '“You and your hats,” she said, and I laughed because I knew that she was right about me and my hats.', '', 'I turned round and I went home, and on my way I met nobody I knew.') },
  { title: 'song', class: 'other', layout: 'lyrics', text: lines('[Verse 1]', 'The quay is closed and I am far from you', 'The ships are gone', '', '[Chorus]', 'Oh Zadar, oh the rain', '', '[Verse 2]', 'You said in May', 'That you would stay', '', '[Chorus]', 'Oh Zadar, oh the rain') },
  { title: 'a licence', class: 'other', layout: 'legal', text: lines('MIT License', '', 'Copyright (c) 2023 Lucia Brandt', '', 'Permission is hereby granted, free of charge, to any person obtaining a copy of this thing, to deal in it without restriction, subject to the following conditions which are stated below.', '', 'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF THIS AND THAT.') },
  { title: 'frequent questions', class: 'other', layout: 'faq', text: lines('1. What is the quay?', '', 'A place for ships. It was built in stone, and they said it would last.', '', '2. Who closed it?', '', 'The port did, as Brandt said: "We had no choice."', '', '3. When will it open?', '', 'Nobody knows, according to the port.', '', '4. Why?', '', 'Cracks.') },
  { title: 'configuration', class: 'other', layout: 'code', text: lines('[quay]', 'open = false', 'name = "north"', '', '[ferries]', 'count = 3', '', 'port: "zadar"', '', 'ships: [', '  "one",', ']', '', 'basin = old') },
  { title: 'a recipe', class: 'other', layout: 'notes', text: lines('# Fish stew', '', 'Ingredients:', '', '- fish', '- water', '- salt', '', 'Heat the oil, add the onions and stir until they are golden. Add the fish and cover it with water.', '', 'Serve with bread.') },
];
