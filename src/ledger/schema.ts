/** Who a field is for: everybody, the people who work on the story, or nobody by way of this file. */
export type FieldClass = 'public' | 'internal' | 'confidential';

/** The lists of a ledger, by their keys in the file. */
export type Section = 'sources' | 'encounters' | 'statements' | 'evidence' | 'uses' | 'claims' | 'corrections' | 'waivers';

interface About {
  readonly class: FieldClass;
  /** One sentence for a reporter, without a full stop. */
  readonly description: string;
  readonly required?: boolean;
  /** It may stand there without a value. */
  readonly nullable?: boolean;
}
/** Written as text; of an id it also says to which list it belongs (`any` of them). */
export interface TextField extends About {
  readonly type: 'text';
  readonly example: string;
  readonly values?: readonly string[];
  readonly ref?: Section | 'any';
}
export interface FlagField extends About { readonly type: 'flag'; readonly example: boolean }
export interface NumberField extends About { readonly type: 'number'; readonly example: number }
/** Several pieces of text. */
export interface TextsField extends About { readonly type: 'texts'; readonly example: readonly string[]; readonly ref?: Section | 'any' }
/** Keys with their values. */
export interface MapField extends About { readonly type: 'map'; readonly fields: Shape }
/** A list of such. */
export interface MapsField extends About { readonly type: 'maps'; readonly fields: Shape }

/** What a field of the ledger may hold, who it is for, and what it means. */
export type Field = TextField | FlagField | NumberField | TextsField | MapField | MapsField;
export type Shape = Readonly<Record<string, Field>>;

type Bare<F extends Field> =
  F extends { readonly type: 'text'; readonly values: readonly (infer V)[] } ? V
    : F extends TextField ? string
      : F extends FlagField ? boolean
        : F extends NumberField ? number
          : F extends TextsField ? readonly string[]
            : F extends { readonly type: 'map'; readonly fields: infer S extends Shape } ? Values<S>
              : F extends { readonly type: 'maps'; readonly fields: infer S extends Shape } ? readonly Values<S>[]
                : never;

/** What the loader gives for a map of this shape: what the file has of it and the schema accepts. Null where nothing stands behind the key. */
export type Values<S extends Shape> = { readonly [K in keyof S]?: Bare<S[K]> | (S[K] extends { readonly nullable: true } ? null : never) };

type More<F> = Partial<Omit<F, 'type' | 'class' | 'description' | 'example' | 'fields'>>;

export const text = <const M extends More<TextField> = object>(fieldClass: FieldClass, description: string, example: string, more: M = {} as M): { readonly type: 'text'; readonly class: FieldClass; readonly description: string; readonly example: string } & M => ({ type: 'text', class: fieldClass, description, example, ...more });
export const texts = (fieldClass: FieldClass, description: string, example: readonly string[], more: More<TextsField> = {}): TextsField => ({ type: 'texts', class: fieldClass, description, example, ...more });
export const flag = (fieldClass: FieldClass, description: string, example: boolean): FlagField & { readonly nullable: true } => ({ type: 'flag', class: fieldClass, description, example, nullable: true });
export const number = (fieldClass: FieldClass, description: string, example: number): NumberField => ({ type: 'number', class: fieldClass, description, example });
export const map = <const S extends Shape>(fieldClass: FieldClass, description: string, fields: S): { readonly type: 'map'; readonly class: FieldClass; readonly description: string; readonly fields: S; readonly nullable: true } => ({ type: 'map', class: fieldClass, description, fields, nullable: true });
export const maps = <const S extends Shape>(fieldClass: FieldClass, description: string, fields: S): { readonly type: 'maps'; readonly class: FieldClass; readonly description: string; readonly fields: S; readonly nullable: true } => ({ type: 'maps', class: fieldClass, description, fields, nullable: true });
/** The id of an entry; its first letter tells the list. */
export const id = (letter: string): { readonly type: 'text'; readonly class: 'public'; readonly description: string; readonly example: string; readonly required: true } => ({ type: 'text', class: 'public', description: `A short name that no other entry has, such as ${letter}-001`, example: `${letter}-001`, required: true });
