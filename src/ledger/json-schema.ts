import { LEDGER } from './fields';
import type { Field, Shape } from './schema';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft-07, as YAML editors read it) of a ledger’s file, with each field’s class as `x-class`. */
export const jsonSchema = (): Schema => ({ $schema: 'http://json-schema.org/draft-07/schema#', title: 'A ledger of sources', ...object(LEDGER, true) });

function object(shape: Shape, top = false): Schema {
  const required = Object.entries(shape).filter(([, field]) => field.required === true).map(([key]) => key);
  return { type: top ? ['object', 'null'] : 'object', properties: Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, fieldSchema(field)])), ...required.length > 0 && { required } };
}

function fieldSchema(field: Field): Schema {
  const about = { description: field.description, 'x-class': field.class };
  const orNull = (type: string): unknown => field.nullable === true ? [type, 'null'] : type;
  const example = 'example' in field ? { examples: [field.example] } : {};
  switch (field.type) {
    case 'text': return { ...about, type: field.nullable === true ? ['string', 'number', 'null'] : ['string', 'number'], ...field.values === undefined ? example : { enum: field.values } };
    case 'flag': return { ...about, type: orNull('boolean') };
    case 'number': return { ...about, type: orNull('number'), ...example };
    case 'map': return { ...object(field.fields), ...about, type: orNull('object') };
    case 'texts': return { ...about, type: orNull('array'), items: { type: ['string', 'number'] }, ...example };
    case 'maps': return { ...about, type: orNull('array'), items: object(field.fields) };
  }
}
