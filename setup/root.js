import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this script lies in, whatever folder it was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))
