import { Disposable, Location, languages } from 'vscode';
import type { Position, TextDocument } from 'vscode';
import type { Ledgers } from '../ledgers';
import { LEDGER_SELECTOR, idAt, idRange } from './ids';

/** From an id to its entry, and to all that refers to it. */
export function registerNavigation(ledgers: Ledgers): Disposable {
  const places = (document: TextDocument, position: Position, wanted: (is: 'entry' | 'reference') => boolean): Location[] | undefined => {
    const ledger = ledgers.current(document);
    const here = ledger === undefined ? undefined : idAt(ledger, document, position);
    return here === undefined ? undefined : ledger?.ids.filter(({ id, is }) => id === here.id && wanted(is)).map(place => new Location(document.uri, idRange(document, place)));
  };
  return Disposable.from(
    languages.registerDefinitionProvider(LEDGER_SELECTOR, { provideDefinition: (document, position) => places(document, position, is => is === 'entry') }),
    languages.registerReferenceProvider(LEDGER_SELECTOR, { provideReferences: (document, position, { includeDeclaration }) => places(document, position, is => is === 'reference' || includeDeclaration) }),
  );
}
