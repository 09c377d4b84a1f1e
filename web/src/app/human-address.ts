import { paths } from './paths.ts'

/** Somebody's sheet in the roster. */
export function humanAddress(id: string): string {
  return paths.human.replace('$humanId', id)
}
