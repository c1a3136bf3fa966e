/** What languages are called, by their codes (ISO 639). Those whose speakers news quotes. */
export const LANGUAGES: ReadonlyMap<string, string> = new Map(Object.entries({
  af: 'Afrikaans', am: 'Amharic', ar: 'Arabic', az: 'Azerbaijani', be: 'Belarusian', bg: 'Bulgarian', bn: 'Bengali', bs: 'Bosnian', ca: 'Catalan', ckb: 'Kurdish', cmn: 'Mandarin', cs: 'Czech', cy: 'Welsh',
  da: 'Danish', de: 'German', el: 'Greek', es: 'Spanish', et: 'Estonian', eu: 'Basque', fa: 'Persian', fi: 'Finnish', fil: 'Filipino', fr: 'French', ga: 'Irish', gd: 'Gaelic', gl: 'Galician', gu: 'Gujarati', ha: 'Hausa', he: 'Hebrew',
  hi: 'Hindi', hr: 'Croatian', ht: 'Creole', hu: 'Hungarian', hy: 'Armenian', id: 'Indonesian', is: 'Icelandic', it: 'Italian', ja: 'Japanese', ka: 'Georgian', kk: 'Kazakh', km: 'Khmer', ko: 'Korean', ku: 'Kurdish', ky: 'Kyrgyz',
  lo: 'Lao', lt: 'Lithuanian', lv: 'Latvian', mk: 'Macedonian', mn: 'Mongolian', ms: 'Malay', mt: 'Maltese', my: 'Burmese', nb: 'Norwegian', ne: 'Nepali', nl: 'Dutch', no: 'Norwegian', pa: 'Punjabi', pl: 'Polish', prs: 'Dari', ps: 'Pashto', pt: 'Portuguese',
  rn: 'Kirundi', ro: 'Romanian', ru: 'Russian', rw: 'Kinyarwanda', si: 'Sinhala', sk: 'Slovak', sl: 'Slovenian', so: 'Somali', sq: 'Albanian', sr: 'Serbian', sv: 'Swedish', sw: 'Swahili', ta: 'Tamil', te: 'Telugu', tg: 'Tajik', th: 'Thai', ti: 'Tigrinya', tk: 'Turkmen', tl: 'Tagalog', tr: 'Turkish',
  ug: 'Uyghur', uk: 'Ukrainian', ur: 'Urdu', uz: 'Uzbek', vi: 'Vietnamese', xh: 'Xhosa', yi: 'Yiddish', yo: 'Yoruba', yue: 'Cantonese', zh: 'Chinese', zu: 'Zulu',
}));

/** Other names of a language than the one above. */
export const ALSO_CALLED: ReadonlyMap<string, readonly string[]> = new Map([
  ['Persian', ['Farsi']], ['Chinese', ['Mandarin', 'Cantonese']], ['Mandarin', ['Chinese']], ['Cantonese', ['Chinese']], ['Creole', ['Haitian Creole']], ['Filipino', ['Tagalog']], ['Tagalog', ['Filipino']], ['Slovenian', ['Slovene']], ['Swahili', ['Kiswahili']], ['Spanish', ['Castilian']], ['Dari', ['Persian', 'Farsi']],
]);

/** The language that drafts are written in, by codes and name. */
export const ENGLISH: ReadonlySet<string> = new Set(['en', 'eng', 'english']);

/** What tells that words were translated, wherever it stands in a paragraph. */
export const TRANSLATED = /\b(?:translat(?:ed|ions?|ors?)|interpreters?|subtitles?)\b/iu;
/** A note that is about all quotations of a report. */
export const ALL_TRANSLATED = /\b(?:quotes?|quotations?|interviews?|remarks|comments|statements?|conversations?)\b[^.]{0,60}\btranslated\b/iu;
/** What stands before the name of a language that something was said in: `speaking in`, `wrote in her native`. */
export const SAID_IN = '(?:in|from|into|speaking|spoke|speaks|native|original|broken|fluent)';
