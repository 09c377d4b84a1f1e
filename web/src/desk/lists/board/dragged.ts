// What is dragged across the editor: a person, and the cadre the person is taken from.

const kind = 'application/x-tongxin-person'

export interface Dragged {
  readonly personId: string
  readonly fromCadreId: string | null
}

export function startDrag(event: React.DragEvent, { personId, fromCadreId }: Dragged): void {
  event.dataTransfer.setData(kind, `${personId} ${fromCadreId ?? ''}`)
  event.dataTransfer.effectAllowed = 'move'
}

export function draggedIn(event: React.DragEvent): Dragged | undefined {
  const [personId, fromCadreId] = event.dataTransfer.getData(kind).split(' ')
  return personId ? { personId, fromCadreId: fromCadreId || null } : undefined
}

/** While something hovers its content is still hidden; only its kind can be seen. */
export function holdsPerson(event: React.DragEvent): boolean {
  return [...event.dataTransfer.types].includes(kind)
}
