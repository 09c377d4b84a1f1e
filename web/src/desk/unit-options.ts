import { ledgerWords } from '../words/contacts/ledger.ts'

const words = ledgerWords.filters

/** The units one may choose; one that an address names and that is none of them is called so, not by its number. */
export function unitOptions(
  units: readonly { readonly id: string; readonly name: string }[],
  chosen: string | undefined,
) {
  const isElsewhere = chosen !== undefined && units.every(({ id }) => id !== chosen)
  return [
    { value: '', label: words.allUnits },
    ...units.map(({ id, name }) => ({ value: id, label: name })),
    ...(isElsewhere ? [{ value: chosen, label: words.otherUnit }] : []),
  ]
}
