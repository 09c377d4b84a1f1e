import type { Me } from '@tongxin/contract/account/account'
import type { Call } from '@tongxin/contract/call'
import { lazy, Suspense, useEffect } from 'react'
import { hrefOf, pathWithin } from '../app/base-path.ts'
import { Gate, Opening } from '../app/gate.tsx'
import { hasDesk, hasPhone, homeOf } from '../app/home.ts'
import { paths, phonePaths } from '../app/paths.ts'
import { Providers } from '../app/providers.tsx'
import { DeskSignIn } from './account/desk-sign-in.tsx'
import { type DeskScreen, deskScreens } from './screens.ts'

// antd and the router come only once somebody is signed in.
const DeskFrame = lazy(async () => ({ default: (await import('./shell/desk-frame.tsx')).DeskFrame }))

interface DeskAppProps {
  readonly call: Call
  readonly screens?: readonly DeskScreen[]
}

export function DeskApp({ call, screens = deskScreens }: DeskAppProps) {
  return (
    <Providers call={call}>
      <Gate
        byLink={currentPath().startsWith(paths.signInLink)}
        signIn={(enter, byLink) => <DeskSignIn byLink={byLink} onSignedIn={enter} />}
        onSignedIn={goOn}
        home={paths.home}
      >
        {(me) => (hasDesk(me) || !hasPhone(me) ? <Desk screens={screens} /> : <ToPhone />)}
      </Gate>
    </Providers>
  )
}

function Desk({ screens }: { readonly screens: readonly DeskScreen[] }) {
  return (
    <Suspense fallback={<Opening />}>
      <DeskFrame screens={screens} />
    </Suspense>
  )
}

/** A cadre's or representative's places are on the phone entry, whatever the screen. */
function ToPhone() {
  useEffect(() => location.replace(hrefOf(phonePaths.home)), [])
  return <Opening />
}

/** After a sign-in: a first password, the page that was asked for, or home. */
function goOn(me: Me): void {
  if (!currentPath().startsWith(paths.signIn)) return
  const home = homeOf(me, window.innerWidth < 700)
  const next = home === paths.home && !me.hasPassword && !me.school.demo ? paths.setPassword : home
  if (next.startsWith(phonePaths.home)) location.replace(hrefOf(next))
  else history.replaceState(null, '', hrefOf(next))
}

function currentPath(): string {
  return pathWithin(new URL(location.href)) ?? '/'
}
