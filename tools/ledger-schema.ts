// Writes the JSON Schema that ships with the extension: npx tsx tools/ledger-schema.ts
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchema } from '../src/ledger';

const file = join(resolve(fileURLToPath(import.meta.url), '../..'), 'media', 'ledger.schema.json');
writeFileSync(file, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
