import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseText, tokenizeVTTCue, type VTTNode } from 'media-captions';
import { captionOf } from '../../src/transcript/captions';
import { mergeTurns, parseSubtitles, plainText, writeSubtitles, type SubtitleFile, type SubtitleFormat } from '../../src/transcript/subtitles';

type Said = readonly [name: string | null, words: string, change?: 'change'];
/** A cue in short: its times and who says what; `words|…` are parted by line feeds. */
const short = ({ text, cues }: SubtitleFile): readonly (readonly [start: number, end: number, ...said: Said[]])[] => cues.map(({ start, end, voices }) =>
  [start, end, ...voices.map((voice): Said => {
    const words = plainText(text, voice.text);
    return voice.name !== null ? [plainText(text, voice.name), words] : voice.change ? [null, words, 'change'] : [null, words];
  })]);

suite('parseSubtitles', () => {
  const SRT = '00:00:01,000 --> 00:00:02,500\n';
  const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.500\n';
  const TABLE: readonly (readonly [title: string, file: string, cues: ReturnType<typeof short>, problems?: readonly string[]])[] = [
    ['nothing', '', []],
    ['plain words', 'The harbour closed.\n', [], ['stray-text']],
    ['a byte order mark and CRLF', `\ufeff1\r\n00:00:01,000 --> 00:00:02,500\r\nNo plans.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nNone.\r\n`, [[1, 2.5, [null, 'No plans.']], [3, 4, [null, 'None.']]]],
    ['CR alone', `1\r00:00:01,000 --> 00:00:02,500\rNo plans.\rAt all.\r\r`, [[1, 2.5, [null, 'No plans.\nAt all.']]]],
    ['both decimal marks, no hours', 'WEBVTT\n\n00:01,5 --> 61:02.250 align:start\nYes.\n', [[1.5, 3662.25, [null, 'Yes.']]], ['odd-time']],
    ['gaps in the numbers, coordinates, font and place', `3\n00:00:01.000 --> 00:00:02.500 X1:10 X2:20 Y1:30 Y2:40\n{\\an8}<font color="#fff">No <i>plans</i>.</font>\n\n9\n${SRT}x < y & z\n`, [[1, 2.5, [null, 'No plans.']], [1, 2.5, [null, 'x < y & z']]]],
    ['no blank line between', `1\n${SRT}One.\n2\n00:00:03,000 --> 00:00:04,000\nTwo.`, [[1, 2.5, [null, 'One.']], [3, 4, [null, 'Two.']]]],
    ['a blank line within a SubRip cue', `1\n${SRT}One.\n\nTwo.\n\n2\n00:00:03,000 --> 00:00:04,000\nThree.`, [[1, 2.5, [null, 'One.\nTwo.']], [3, 4, [null, 'Three.']]]],
    ['an empty cue', `1\n${SRT}\n2\n${SRT}Two.`, [[1, 2.5], [1, 2.5, [null, 'Two.']]]],
    ['notes, styles and regions', 'WEBVTT - Harbour\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE made\nby hand\n\nNOTES\n\n00:01.000 --> 00:02.500\nNo plans.', [[1, 2.5, [null, 'No plans.']]], ['stray-text']],
    ['voices', `${VTT}<v.loud Vera Thorne>No plans.</v>`, [[1, 2.5, ['Vera Thorne', 'No plans.']]]],
    ['an open voice', `${VTT}<v Vera Thorne>No <b>plans</b>.\nAt all.`, [[1, 2.5, ['Vera Thorne', 'No plans.\nAt all.']]]],
    ['several voices', `${VTT}<v Vera Thorne>No plans.<v Oskar Dale>None?</v> Silence.`, [[1, 2.5, ['Vera Thorne', 'No plans.'], ['Oskar Dale', 'None?'], [null, 'Silence.']]]],
    ['references, once', `${VTT}<v A &amp; B>&lt;i&gt; &amp;amp; &nbsp;it&#39;s&lrm;&bogus;`, [[1, 2.5, ['A & B', "<i> &amp; \u00a0it's\u200e&bogus;"]]]],
    ['speakers by convention', `1\n${SRT}<i>VERA THORNE:</i> No plans.\nOSKAR DALE: None?\nNote this: none.`, [[1, 2.5, ['VERA THORNE', 'No plans.'], ['OSKAR DALE', 'None?\nNote this: none.']]]],
    ['a bracketed speaker', `1\n${SRT}[SPEAKER_01]: No plans.`, [[1, 2.5, ['SPEAKER_01', 'No plans.']]]],
    ['a name on its own line', `1\n${SRT}Vera Thorne:\nNo plans.`, [[1, 2.5, ['Vera Thorne', 'No plans.']]]],
    ['dashes', `1\n${SRT}- No plans.\n- Vera Thorne: None?\n>> No.\n-- not -5.\n-5 degrees`, [[1, 2.5, [null, 'No plans.', 'change'], ['Vera Thorne', 'None?'], [null, 'No.\n-- not -5.\n-5 degrees', 'change']]]],
    ['times that cannot be read', `1\n00:00:xx,000 --> 00:00:02,000\nLost.\n\n2\n${SRT}Kept.`, [[1, 2.5, [null, 'Kept.']]], ['bad-times']],
    ['times that run backwards', `1\n00:00:05,000 --> 00:00:02,000\nOne.\n\n2\n${SRT}Two.`, [[5, 2, [null, 'One.']], [1, 2.5, [null, 'Two.']]], ['backwards', 'out-of-order']],
    ['words above the id', `WEBVTT\n\nLost.\nid-1\n00:01.000 --> 00:02.500\nKept.`, [[1, 2.5, [null, 'Kept.']]], ['stray-text']],
    ['an arrow within the words', `${VTT}One --> two`, [[1, 2.5, [null, 'One --> two']]]],
    ['WEBVTT alone', 'WEBVTT', []],
  ];
  for (const [title, file, cues, problems = []] of TABLE) {
    test(title, () => {
      const parsed = parseSubtitles(file);
      assert.deepEqual(short(parsed), cues);
      assert.deepEqual(parsed.problems.map(({ code }) => code), problems);
    });
  }

  test('keeps ids, settings, header and the blocks beside', () => {
    const file = parseSubtitles('WEBVTT Harbour\nKind: captions\n\nNOTE by hand\n\nab12/3-0\n00:01.000 --> 00:02.500 line:0 align:start\n  <v Vera>No.</v>  \n');
    assert.deepEqual(file.cues.map(({ id, settings, body }) => [id, settings, file.text.slice(...body)]), [['ab12/3-0', 'line:0 align:start', '<v Vera>No.</v>']]);
    assert.equal(file.text.slice(...file.header!), 'WEBVTT Harbour\nKind: captions');
    assert.deepEqual(file.others.map(({ kind, span }) => [kind, file.text.slice(...span)]), [['note', 'NOTE by hand']]);
  });

  test('spans lead to the words of the file', () => {
    const text = `1\n${SRT}{\\an8}<i>VERA THORNE: No</i> plans.`;
    const [voice] = parseSubtitles(text).cues[0]!.voices;
    assert.equal(text.slice(...voice!.name!), 'VERA THORNE');
    assert.equal(text.slice(...voice!.text), 'No</i> plans.');
  });
});

suite('writeSubtitles', () => {
  test('writes WebVTT', () => {
    const file = parseSubtitles('WEBVTT\n\nNOTE kept\n\na\n00:01.000 --> 01:00:02.500 line:0\n<v A & B>x < y</v> z\n');
    assert.equal(writeSubtitles(file, 'vtt'), 'WEBVTT\n\nNOTE kept\n\na\n00:00:01.000 --> 01:00:02.500 line:0\n<v A &amp; B>x &lt; y</v>\nz\n');
  });
  test('writes SubRip', () => {
    const file = parseSubtitles('WEBVTT\n\na\n00:01.000 --> 01:00:02.500 line:0\n<v Vera Thorne>AT&amp;T &lt; x &lt;b> --&gt;</v>\n- z\n');
    assert.equal(writeSubtitles(file, 'srt'), '1\n00:00:01,000 --> 01:00:02,500\nVera Thorne: AT&T < x &lt;b> --&gt;\n- z\n');
  });

  const pieces = fc.constantFrom('VERA THORNE', 'Oskar Dale', 'lower', ':', ': ', ' ', '\n', '\n\n', '\r\n', '- ', '>> ', '--', '-->', '<v Vera>', '<v.a Oskar &amp; Co>', '<v >', '</v>', '<i>', '</i>', '<', '>', '&', '&amp;', '&#45; ', '&lt;', '&nbsp;', 'nbsp;', '#39;',
    '{\\an8}', '{', '\\', '[', ']', '[SPEAKER_01]: ', 'Q', 'A. ', '7', '1', '(0:06)', 'Vera  0:06\n', '00:00:01,000 --> 00:00:02,000', '00:05.5 --> 00:01.25 line:0', 'NOTE x', 'STYLE', 'no plans', '.', '\u00a0', '😀', '\ud800', '\t', '*', '_');
  const bodies = fc.array(pieces, { maxLength: 14, size: 'max' }).map(parts => parts.join(''));
  const files = fc.tuple(fc.constantFrom('', 'WEBVTT\n\n', '\ufeffWEBVTT x\n'), fc.array(fc.tuple(fc.constantFrom('', '1\n', 'id\n', '\n'), fc.constantFrom('00:00:01,000 --> 00:00:02,500\n', '1:02:03.004 --> 99:59:59.999\n'), bodies), { maxLength: 4, size: 'max' }))
    .map(([head, cues]) => head + cues.map(cue => cue.join('')).join('\n\n'));

  for (const format of ['vtt', 'srt'] as const) {
    test(`what is written as ${format} is read as it was`, () => {
      fc.assert(fc.property(files, text => {
        const file = parseSubtitles(text);
        if (file.format !== format) return;
        const written = writeSubtitles(file, format);
        const again = parseSubtitles(written);
        assert.equal(again.format, format);
        assert.deepEqual(short(again), short(file), written);
        assert.equal(writeSubtitles(again, format), written);
      }), { numRuns: 3000 });
    });
  }

  test('turns stay when one format is written as the other', () => {
    const name = fc.constantFrom('Vera Thorne', 'OSKAR DALE', 'SPEAKER_01', 'Anna Ferreira');
    const words = fc.array(fc.constantFrom('no', 'plans', '<b>', '&amp;', 'AT&T', '{\\an8}', 'x < y', '-->', '😀'), { minLength: 1, maxLength: 6 }).map(parts => `so ${parts.join(' ')}`);
    const cue = fc.tuple(fc.nat(9_000_000), fc.nat(9000), fc.array(fc.tuple(name, words), { minLength: 1, maxLength: 3 }));
    fc.assert(fc.property(fc.array(cue, { minLength: 1, maxLength: 5 }), fc.constantFrom<SubtitleFormat>('vtt', 'srt'), (cues, other) => {
      const escape = (said: string): string => said.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
      const vtt = parseSubtitles(`WEBVTT\n\n${cues.map(([start, length, said]) => `00:${String(start % 60).padStart(2, '0')}.${String(start % 1000).padStart(3, '0')} --> 50:00:${String(length % 60).padStart(2, '0')}.000\n${said.map(([who, what]) => `<v ${who}>${escape(what)}</v>`).join('')}\n`).join('\n')}`);
      const there = parseSubtitles(writeSubtitles(vtt, other));
      assert.deepEqual(turnsOf(there), turnsOf(vtt));
      assert.deepEqual(turnsOf(parseSubtitles(writeSubtitles(there, 'vtt'))), turnsOf(vtt));
    }), { numRuns: 300 });
  });
});

const turnsOf = (file: SubtitleFile): readonly unknown[] => mergeTurns(file).map(({ name, start, end, pieces }) => [name, start, end, pieces.map(piece => plainText(file.text, piece))]);

suite('mergeTurns', () => {
  const cue = (at: number, body: string): string => `00:00:0${at},000 --> 00:00:0${at + 1},000\n${body}\n`;
  const TABLE: readonly (readonly [title: string, bodies: readonly string[], turns: readonly unknown[]])[] = [
    ['one speaker in a row', ['VERA: No.', 'VERA: None.', 'At all.'], [['VERA', 1, 4, ['No.', 'None.', 'At all.']]]],
    ['two speakers', ['VERA: No.', 'OSKAR: Why?', 'VERA: So.'], [['VERA', 1, 2, ['No.']], ['OSKAR', 2, 3, ['Why?']], ['VERA', 3, 4, ['So.']]]],
    ['nobody is named', ['No.', 'None.'], [[null, 1, 3, ['No.', 'None.']]]],
    ['a dash', ['VERA: No.', '- Why?', 'Tell us.'], [['VERA', 1, 2, ['No.']], [null, 2, 4, ['Why?', 'Tell us.']]]],
    ['two dashes in a cue', ['- No.\n- Why?'], [[null, 1, 2, ['No.']], [null, 1, 2, ['Why?']]]],
    ['a name without words', ['VERA:', 'No.'], [[null, 2, 3, ['No.']]]],
  ];
  for (const [title, bodies, turns] of TABLE) test(title, () => { assert.deepEqual(turnsOf(parseSubtitles(bodies.map((body, i) => cue(i + 1, body)).join('\n'))), turns); });
});

suite('media-captions as a witness', () => {
  const words = (nodes: readonly VTTNode[]): string => nodes.map(node => node.type === 'text' ? node.data : node.type === 'timestamp' ? '' : words(node.children)).join('');
  const text = fc.array(fc.constantFrom('no', 'plans', 'AT&amp;T', '&lt;b&gt;', '<i>so</i>', '<b>it</b>', "it's", '“yes”'), { minLength: 1, maxLength: 8 }).map(parts => parts.join(' '));
  const cues = fc.array(fc.record({ start: fc.nat(3_599_000), length: fc.integer({ min: 1, max: 900 }), text, name: fc.constantFrom(null, 'Vera Thorne', 'Oskar Dale') }), { minLength: 1, maxLength: 6 });
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const stamp = (time: number, mark: string): string => `${two(time / 3_600_000)}:${two(time / 60_000 % 60)}:${two(time / 1000 % 60)}${mark}${String(time % 1000).padStart(3, '0')}`;
  for (const type of ['vtt', 'srt'] as const) {
    test(`reads the same times and words in ${type}`, () => fc.assert(fc.asyncProperty(cues, async made => {
      const file = (type === 'vtt' ? 'WEBVTT\n\n' : '') + made.map(({ start, length, text: body, name }, i) => {
        const mark = type === 'vtt' ? '.' : ',';
        return `${i + 1}\n${stamp(start, mark)} --> ${stamp(start + length, mark)}\n${name !== null && type === 'vtt' ? `<v ${name}>` : ''}${body}\n`;
      }).join('\n');
      const theirs = (await parseText(file, { type })).cues.map(cue => [Math.round(cue.startTime * 1000) / 1000, Math.round(cue.endTime * 1000) / 1000, words(tokenizeVTTCue(cue)).trim()]);
      const ours = parseSubtitles(file);
      assert.deepEqual(ours.cues.map(({ start, end, body }) => [start, end, plainText(file, body)]), theirs);
      if (type === 'vtt') assert.deepEqual(ours.cues.map(({ voices: [voice] }) => voice?.name ? plainText(file, voice.name) : null), made.map(({ name }) => name));
    }), { numRuns: 150 }));
  }
});

suite('any text as subtitles', () => {
  const wild = fc.oneof(fc.string({ unit: 'binary', maxLength: 200, size: 'max' }), fc.array(fc.constantFrom('WEBVTT', '\n', '\r', ' ', '-->', '00:00:01.000', '1', '<', '>', '<v ', '&', 'amp;', '{\\', '}', '-', ':', 'A', '\ufeff', '\u2028', '\0'), { maxLength: 60, size: 'max' }).map(parts => parts.join('')));
  test('is read without an error, and every span lies in it, in order', () => {
    fc.assert(fc.property(wild, text => {
      const file = parseSubtitles(text);
      for (const { body, voices, start, end } of file.cues) {
        assert.ok(start >= 0 && end >= 0 && 0 <= body[0] && body[0] <= body[1] && body[1] <= text.length);
        for (const { name, text: said } of voices) for (const span of name === null ? [said] : [name, said]) assert.ok(body[0] <= span[0] && span[0] <= span[1] && span[1] <= body[1]);
      }
      for (const { start, end } of file.problems) assert.ok(start <= end && end <= text.length);
      mergeTurns(file);
      writeSubtitles(file, 'vtt');
      writeSubtitles(file, 'srt');
      captionOf(text);
    }), { numRuns: 3000 });
  });

  const unit = '1\n00:00:01,000 --> 00:00:02,500\n';
  for (const part of [`${unit}No plans.\n\n`, `${unit}VERA: No <i>plans</i>.\n\n`, `${unit}\n`, '<', '<v ', '{\\', '&', '&#', '-->', '00:', '\r', ' ', 'A', ':', '- \n', 'V:\n', '-->\n', '\u00a0']) {
    test(`takes linear time: ${JSON.stringify(part)}`, () => {
      const time = (length: number): number => {
        const text = unit + part.repeat(Math.ceil(length / part.length));
        const before = performance.now();
        writeSubtitles(parseSubtitles(text), 'vtt');
        return performance.now() - before;
      };
      time(20_000);
      const small = Math.max(5, time(40_000));
      assert.ok(time(400_000) < 40 * small + 200, 'ten times the text takes far more than ten times the time');
    });
  }
});
