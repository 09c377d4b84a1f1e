import { paths } from '../../app/paths.ts'

export function listPath(id: string): string {
  return `${paths.lists}/${id}`
}

export function handoverPath(id: string): string {
  return paths.handover.replace('$handoverId', id)
}
