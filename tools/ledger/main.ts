// Writes what is made of the ledger’s schema, the JSON Schema that ships with the extension and the page of all fields: npx tsx tools/ledger/main.ts
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchema } from '../../src/ledger';
import { ledgerPage } from './page';

const media = join(resolve(fileURLToPath(import.meta.url), '../../..'), 'media');
writeFileSync(join(media, 'ledger.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
writeFileSync(join(media, 'docs', 'ledger.md'), ledgerPage());
