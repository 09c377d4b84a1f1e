import type { Me } from '@tongxin/contract/account/account'
import { type Place, places, placesOf } from '../../app/places.ts'
import type { DeskScreen } from '../screens.ts'

/** The places of an account at which a screen stands. */
export function openPlaces(me: Me, screens: readonly DeskScreen[]): Place[] {
  const built = new Set(screens.map((screen) => screen.path))
  return placesOf(me).filter((place) => built.has(places[place].path))
}
