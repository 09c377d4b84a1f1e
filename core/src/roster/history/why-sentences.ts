/** How a change came into the books. */
export type ChangeWay =
  | { readonly kind: 'entered' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'imported'; readonly fileName: string }
  | { readonly kind: 'import-undone'; readonly fileName: string }
  | { readonly kind: 'merged'; readonly mergedName: string }
  | { readonly kind: 'merge-undone'; readonly mergedName: string }

/** @param formerly the name of the human whose sheet it was before a merge; null where it was this one's */
export function whySentence(way: ChangeWay, formerly: string | null): string {
  if (way.kind === 'merged' && formerly !== null)
    return `合并：${formerly}的另一份记录中重复或未选的内容不再使用`
  return `${waySentence(way)}${formerly === null ? '' : `（合并前${formerly}的另一份记录）`}`
}

function waySentence(way: ChangeWay): string {
  switch (way.kind) {
    case 'entered':
      return '手工新增'
    case 'changed':
      return '手工修改'
    case 'imported':
      return `导入《${way.fileName}》`
    case 'import-undone':
      return `撤销导入《${way.fileName}》`
    case 'merged':
      return `合并：${way.mergedName}的另一份记录并入`
    case 'merge-undone':
      return `撤销合并：${way.mergedName}恢复为另一份记录`
  }
}
