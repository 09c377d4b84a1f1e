import { paths } from '../../../app/paths.ts'

/** Where two records are looked at side by side before they are made one. */
export function mergeAddress(survivingId: string, mergedId: string): string {
  return paths.mergeHumans.replace('$survivingId', survivingId).replace('$mergedId', mergedId)
}

export function mergeRecordAddress(id: string): string {
  return paths.merge.replace('$mergeId', id)
}
