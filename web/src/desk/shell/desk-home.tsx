import { Navigate } from '@tanstack/react-router'
import { places } from '../../app/places.ts'
import { useMe } from '../../app/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { shellWords as words } from '../../words/shell.ts'
import type { DeskScreen } from '../screens.ts'
import { openPlaces } from './open-places.ts'

/** `/` is wherever this account begins its day. */
export function DeskHome({ screens }: { readonly screens: readonly DeskScreen[] }) {
  const me = useMe()
  const [first] = openPlaces(me, screens)
  if (first) return <Navigate to={places[first].path} replace />
  return (
    <EmptyState icon="lock" title={words.noPlace}>
      {words.noPlaceNext}
    </EmptyState>
  )
}
