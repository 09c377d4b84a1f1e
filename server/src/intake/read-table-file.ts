import { fileKind } from './file-kind.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx, type SheetsRead } from './read-xlsx.ts'

/** A table a person made, an .xlsx or a .csv, told apart by what the bytes are and not by their name. */
export async function readTableFile(bytes: Uint8Array): Promise<SheetsRead> {
  return fileKind(bytes) === 'text' ? readCsv(bytes) : readXlsx(bytes)
}
