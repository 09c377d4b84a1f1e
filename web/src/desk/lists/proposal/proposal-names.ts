import type { ListPage } from '@tongxin/contract/pairing/pairing'
import type { PairingNames } from '@tongxin/core/pairing/explain/pairing-names'
import { namesIn } from '../editor/list-change.ts'

/** How people of a list are named in the sentences of the engine. */
export function proposalNames(page: ListPage): PairingNames {
  const nameOf = namesIn(page)
  const units = new Map(page.cadres.map(({ id, unitName }) => [id, unitName]))
  return { cadre: nameOf, person: nameOf, unitOfCadre: (id) => units.get(id) }
}
