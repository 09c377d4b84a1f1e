import type { Database } from './database.ts'

/** The schools of this instance: what the sealer and the job worker go through, school by school. */
export async function listSchoolIds(database: Database): Promise<readonly string[]> {
  const rows = await database.anywhere.selectFrom('school').select('school_id').orderBy('school_id').execute()
  return rows.map((row) => row.school_id)
}
