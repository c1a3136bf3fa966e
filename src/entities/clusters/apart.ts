import type { EntityType } from '../types';
import { thingPlaces, personPlaces, type Place } from './buckets';
import { institutionName, peopleName, placeName, type ThingName } from './institution';
import { personName, type PersonName } from './person';
import { remembered } from './remembered';

/** A name taken apart, with the buckets that it can be found in. */
export interface Apart { readonly person: PersonName | null; readonly thing: ThingName | null; readonly places: readonly Place[] }

type Kind = 'person' | 'institution' | 'place' | 'people' | 'other';
const KINDS: Readonly<Record<EntityType, Kind>> = { person: 'person', organization: 'institution', facility: 'institution', location: 'place', product: 'place', misc: 'place', norp: 'people', date: 'other', money: 'other' };

const NOWHERE: readonly Place[] = [];

const WAYS: Readonly<Record<Kind, (text: string) => Apart>> = {
  person: remembered(text => {
    const person = personName(text);
    return { person, thing: null, places: personPlaces(text, person) };
  }),
  institution: remembered(text => {
    const thing = institutionName(text);
    return { person: null, thing, places: thingPlaces(text, thing) };
  }),
  place: remembered(text => {
    const thing = placeName(text);
    return { person: null, thing, places: thingPlaces(text, thing) };
  }),
  people: text => ({ person: null, thing: peopleName(text), places: NOWHERE }),
  other: text => ({ person: null, thing: { core: text, length: 1, again: [], head: null, listed: true }, places: NOWHERE }),
};

/** Takes a spelling apart by the rules for names of its type. */
export const takenApart = (text: string, type: EntityType): Apart => WAYS[KINDS[type]](text);
