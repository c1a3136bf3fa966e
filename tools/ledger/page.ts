import { LEDGER } from '../../src/ledger/fields';
import type { Field, FieldClass, Shape } from '../../src/ledger/schema';
import { scalar } from '../../src/ledger/scalars';

const CLASSES: Readonly<Record<FieldClass, string>> = { public: 'everybody', internal: 'the desk', confidential: 'you alone' };
const KINDS: Readonly<Record<Field['type'], string>> = { text: 'text', texts: 'list of texts', flag: 'true or false', number: 'number', map: 'fields', maps: 'list of entries' };

/** What each list is good for, with an example of how it is written; the fields follow from the schema. */
const LISTS: Readonly<Record<string, string>> = {
  sources: 'Persons, organizations, documents and whatever else information comes from. A person who must not be named has no `name` in this file, only the words for print.',
  encounters: 'One interview, call, e-mail, briefing, post or hand-over, with what was agreed. The label of an agreement means different things to different people, so what counts are the four permissions.',
  statements: 'What was really said or written. A quotation of a draft is backed when its words are those of a statement or a part of one. The terms of a statement are its own, else those of its encounter, else those of its source.',
  evidence: 'What shows it. What is taken from something else says so under `derives_from`; two agencies that repeat one post are one root.',
  uses: 'Written by the command that links a quotation, and by checkers. The place is kept by its words and what stands around them (W3C TextQuoteSelector), so it is found again when the draft has changed; when the words themselves have changed, you are asked.',
  claims: 'What the draft says as a fact, and what speaks for it and against it.',
  corrections: 'What the recognition of names got wrong, said once for all drafts.',
  waivers: 'Findings that a person has accepted.',
};

/** A value as it is written behind its key. */
function example(field: Field): string {
  switch (field.type) {
    case 'text': return scalar(field.example, { flow: true, quote: field.ref !== undefined });
    case 'texts': return `[${field.example.map(one => scalar(one, { flow: true, quote: field.ref !== undefined })).join(', ')}]`;
    case 'map': return `{ ${inner(field.fields)} }`;
    case 'maps': return `[{ ${inner(field.fields)} }]`;
    default: return String(field.example);
  }
}
const inner = (shape: Shape): string => Object.entries(shape).filter(([, { type }]) => type !== 'map' && type !== 'maps').map(([key, field]) => `${key}: ${example(field)}`).join(', ');

const cell = (text: string): string => text.replace(/\|/gu, '\\|');

/** A row for each field, with those within it behind a dot. */
const rows = (shape: Shape, prefix: string): readonly string[] => Object.entries(shape).filter(([key]) => key !== 'conflicts').flatMap(([key, field]) => {
  const values = field.type === 'text' && field.values !== undefined ? `. One of: ${field.values.join(', ')}` : '';
  const must = field.required === true ? ' **Must be there.**' : '';
  const row = `| \`${prefix}${key}\` | ${KINDS[field.type]} | ${cell(`${field.description}${values}.${must}`)} | ${CLASSES[field.class]} | \`${cell(`${key}: ${example(field)}`)}\` |`;
  return 'fields' in field ? [row, ...rows(field.fields, `${prefix}${key}${field.type === 'maps' ? '[]' : ''}.`)] : [row];
});
const table = (shape: Shape): string => ['| field | holds | meaning | who may see it | example |', '|---|---|---|---|---|', ...rows(shape, '')].join('\n');

/** The page of every field of a ledger. */
export function ledgerPage(): string {
  const sections = Object.entries(LEDGER).filter(([key]) => key in LISTS);
  return `# The ledger, field by field

A ledger is a text file in YAML 1.2, named \`ledger.yaml\` or \`NAME.ledger.yaml\`. Only \`sources:\` is needed; all else can grow as the story does. Ids are short names such as S-001; other entries refer to them. What this page does not know is kept as it is and reported.

“Who may see it”: *everybody* is in every export; *the desk* is in those for a checker, a lawyer and the archive, and in your own editor; *you alone* is in no export, hover, list or message. What must not be known to anybody (the name of a protected source, a telephone number) does not belong in this file at all.

Anchors, aliases, tags, merge keys, keys that stand twice, files above 5 MB and more than 64 levels are refused, with the place. When two people have changed one field, a merge keeps both: the other value stands under \`conflicts:\` until somebody takes it out.

This page is made from the schema (\`npx tsx tools/ledger/main.ts\`).

## The top

| field | holds | meaning | example |
|---|---|---|---|
${Object.entries(LEDGER).filter(([key]) => key !== 'conflicts').map(([key, field]) => `| \`${key}\` | ${KINDS[field.type]} | ${cell(field.description)}. | \`${key === 'schema' ? 'schema: 1' : field.type === 'maps' ? `${key}: []` : `${key}: {}`}\` |`).join('\n')}

## \`story\`

${table(LEDGER.story.fields)}

${sections.map(([key, field]) => `## \`${key}\`\n\n${LISTS[key] ?? ''}\n\n${'fields' in field ? table(field.fields) : ''}`).join('\n\n')}
`;
}
