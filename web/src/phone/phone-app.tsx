import type { Me } from '@tongxin/contract/account/account'
import type { Call } from '@tongxin/contract/call'
import { useEffect } from 'react'
import { hrefOf } from '../app/base-path.ts'
import { Gate, Opening } from '../app/gate.tsx'
import { hasPhone } from '../app/home.ts'
import { paths, phonePaths } from '../app/paths.ts'
import { Providers } from '../app/providers.tsx'
import { PhoneSignIn } from './account/phone-sign-in.tsx'
import { DraftsProvider } from './drafts/drafts-context.tsx'
import type { PhoneScreen } from './screen.ts'
import { phoneScreens } from './screens.ts'
import { PhoneShell } from './shell/phone-shell.tsx'
import { phonePath } from './shell/place.ts'

interface PhoneAppProps {
  readonly call: Call
  readonly screens?: readonly PhoneScreen[]
}

export function PhoneApp({ call, screens = phoneScreens }: PhoneAppProps) {
  return (
    <Providers call={call}>
      <Gate
        byLink={phonePath().startsWith(phonePaths.signInLink)}
        signIn={(enter, byLink) => <PhoneSignIn byLink={byLink} onSignedIn={enter} />}
        onSignedIn={goOn}
        home={phonePaths.home}
      >
        {(me) =>
          hasPhone(me) ? (
            <DraftsProvider key={me.accountId} account={me.accountId}>
              <PhoneShell me={me} screens={screens} />
            </DraftsProvider>
          ) : (
            <ToDesk />
          )
        }
      </Gate>
    </Providers>
  )
}

/** Offices, leaders and administrators have their places on the desk. */
function ToDesk() {
  useEffect(() => location.replace(hrefOf(paths.home)), [])
  return <Opening />
}

function goOn(me: Me): void {
  if (!phonePath().startsWith(phonePaths.signIn)) return
  const next = me.hasPassword || me.school.demo ? phonePaths.home : phonePaths.setPassword
  history.replaceState(null, '', hrefOf(next))
}
