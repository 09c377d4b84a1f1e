import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { useMemo, useRef } from 'react'
import type { ListEditor } from '../editor/use-list-editor.ts'
import type { Dragged } from './dragged.ts'
import type { Picking } from './use-picking.ts'

/** What both sides may do. The same object at every drawing while it may be edited or may not: rows hold on to it. */
export interface BoardActs {
  readonly canEdit: boolean
  readonly pickPerson: (personId: string) => void
  readonly pickCadre: (cadreId: string) => void
  readonly drop: (cadreId: string, dragged: Dragged) => void
  readonly remove: (cadreId: string, personId: string) => void
}

type Latest = Omit<BoardActs, 'canEdit'>

export function useBoardActs(page: ListPage, editor: ListEditor, picking: Picking): BoardActs {
  const canEdit = page.can.edit
  const latest = useRef<Latest>(undefined)
  latest.current = actsOf(page, editor, picking)
  return useMemo(
    () => ({
      canEdit,
      pickPerson: (personId) => latest.current?.pickPerson(personId),
      pickCadre: (cadreId) => latest.current?.pickCadre(cadreId),
      drop: (cadreId, dragged) => latest.current?.drop(cadreId, dragged),
      remove: (cadreId, personId) => latest.current?.remove(cadreId, personId),
    }),
    [canEdit],
  )
}

/** One side pressed picks it, the other then pairs; a drop pairs or moves. */
function actsOf(page: ListPage, editor: ListEditor, { picked, pick, cancel }: Picking): Latest {
  const pair = (cadreId: string, personId: string) => {
    cancel()
    void editor.apply({ kind: 'paired', cadreId, personId, reason: '' })
  }
  return {
    pickPerson: (personId) => {
      if (picked?.side === 'cadre') pair(picked.id, personId)
      else if (picked?.id === personId) cancel()
      else pick({ side: 'person', id: personId })
    },
    pickCadre: (cadreId) => {
      if (picked?.side === 'person') pair(cadreId, picked.id)
      else if (picked?.id === cadreId) cancel()
      else pick({ side: 'cadre', id: cadreId })
    },
    drop: (cadreId, { personId, fromCadreId }) => {
      cancel()
      if (fromCadreId === cadreId) return
      const reason = page.lines.find(
        (line) => line.cadreId === fromCadreId && line.personId === personId,
      )?.reason
      void editor.apply({
        kind: fromCadreId ? 'moved' : 'paired',
        cadreId,
        personId,
        reason: '',
        ...(fromCadreId ? { from: { cadreId: fromCadreId, reason: reason ?? '' } } : {}),
      })
    },
    remove: (cadreId, personId) => {
      const reason = page.lines.find((line) => line.cadreId === cadreId && line.personId === personId)?.reason
      void editor.apply({ kind: 'removed', cadreId, personId, reason: reason ?? '' })
    },
  }
}
