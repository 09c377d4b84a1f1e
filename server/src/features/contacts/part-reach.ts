import type { Actor } from '@tongxin/core/account/actor'
import { type Reach, reachOf } from '@tongxin/core/account/may'
import type { Permission } from '@tongxin/core/account/permission'
import type { RawBuilder, SqlBool } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'

/** Whose a part is, and whose business: the cadre's, and that of the unit he or she was of on the day. */
const columns = { owner: 'part.cadre_id', unit: 'part.cadre_unit_id' }

/** The parts within the reach of a permission, as a condition on `contact_part part`. */
export function partsWithin(actor: Actor, permission: Permission): RawBuilder<SqlBool> {
  return partsReached(reachOf(actor, permission))
}

export function partsReached(reach: Reach): RawBuilder<SqlBool> {
  return withinReach(reach, columns)
}
