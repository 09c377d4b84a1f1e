/** The columns one may choose, in the order they stand; day, cadre and person are always there. */
const choosable = [
  'cadreUnit',
  'personUnit',
  'form',
  'met',
  'initiated',
  'topics',
  'raised',
  'promised',
  'event',
  'nextDue',
  'entered',
  'recorder',
] as const

export type LedgerColumn = (typeof choosable)[number]

/** Without a choice: as many as a desk has room for. */
const usual: readonly LedgerColumn[] = [
  'cadreUnit',
  'personUnit',
  'form',
  'initiated',
  'raised',
  'promised',
  'nextDue',
  'entered',
]

export interface ColumnsAsked {
  /** Whether a rule asks which event a contact answers. */
  readonly asksEvents: boolean
  /** Whether there is a requirement a contact can count for, and one may know. */
  readonly tellsMet: boolean
}

/** Those that may be chosen here. */
export function columnsOffered({ asksEvents, tellsMet }: ColumnsAsked): readonly LedgerColumn[] {
  return choosable.filter((column) => (asksEvents || column !== 'event') && (tellsMet || column !== 'met'))
}

/** Whether the address names a column, before it is known which may be chosen: what is asked of the server hangs on it. */
export function namesColumn(text: string | undefined, column: LedgerColumn): boolean {
  return text?.split('.').includes(column) ?? false
}

/** Those the address names, `form.raised`; `none`: no more than always stand; nothing, or nothing known: the usual ones. */
export function columnsIn(text: string | undefined, asked: ColumnsAsked): readonly LedgerColumn[] {
  const offered = columnsOffered(asked)
  if (text === 'none') return []
  const named = new Set(text?.split('.'))
  const chosen = offered.filter((column) => named.has(column))
  return chosen.length > 0 ? chosen : offered.filter((column) => usual.includes(column))
}

/** More than a desk has room for: then the table is moved sideways. */
export function isWide(chosen: readonly LedgerColumn[]): boolean {
  return chosen.length > usual.length
}

/** The choice as the address keeps it; undefined for the usual columns, whichever they will be. */
export function columnsAddress(chosen: readonly LedgerColumn[], asked: ColumnsAsked): string | undefined {
  const text = columnsOffered(asked)
    .filter((column) => chosen.includes(column))
    .join('.')
  if (text === '') return 'none'
  return text === columnsIn(undefined, asked).join('.') ? undefined : text
}
