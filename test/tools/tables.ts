import { FormTable } from '../../src/entities/model/form-table';
import { createGazetteer } from '../../src/entities/model/gazetteer';
import { createLookup } from '../../src/entities/model/lookup';

/** A list without an entry. */
export const none = createLookup(new Uint32Array());

/** A table of forms that knows no words. */
export const emptyWords = (): FormTable => new FormTable({ words: none, gazetteer: createGazetteer(new Uint32Array(), new Uint16Array()), joining: none, plain: none }, 1000);
