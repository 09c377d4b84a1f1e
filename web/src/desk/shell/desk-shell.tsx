import { Outlet } from '@tanstack/react-router'
import type { Place } from '../../app/places.ts'
import { policyAddress } from '../../app/policy-address.ts'
import { useMe } from '../../app/session.ts'
import { ClauseAddress } from '../../ui/duties/clause-link.tsx'
import { shellWords as words } from '../../words/shell.ts'
import type { DeskScreen } from '../screens.ts'
import { openPlaces } from './open-places.ts'
import { SideNav } from './side-nav.tsx'
import { TopBar } from './top-bar.tsx'
import '../../ui/card.css'
import './desk-shell.css'

/** Places on the left, search and account on top, the page in the rest. */
export function DeskShell({ screens }: { readonly screens: readonly DeskScreen[] }) {
  const me = useMe()
  const open = openPlaces(me, screens)
  return (
    <div className="desk-shell">
      <a className="skip-link" href="#content">
        {words.skipToContent}
      </a>
      <SideNav me={me} open={open} />
      <TopBar me={me} canSearch={open.includes('roster')} hasTerms={open.some(speaksOfTerms)} />
      <main id="content" className="desk-page" tabIndex={-1}>
        <ClauseAddress value={open.includes('policy') ? policyAddress : undefined}>
          <Outlet />
        </ClauseAddress>
      </main>
    </div>
  )
}

/** Figures and records belong to a term; the roster, the document and 管理 do not. */
function speaksOfTerms(place: Place): boolean {
  return ['workbench', 'ledger', 'board', 'lists'].includes(place)
}
