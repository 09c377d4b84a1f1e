import { type RenderResult, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { type Me, showMe } from '@tongxin/contract/account/account'
import { makeCall } from '@tongxin/contract/call'
import { ConfigProvider } from 'antd'
import { DeskApp } from '../desk/desk-app.tsx'
import { type DeskScreen, deskScreens } from '../desk/screens.ts'
import { PhoneApp } from '../phone/phone-app.tsx'
import type { PhoneScreen } from '../phone/screen.ts'
import { phoneScreens } from '../phone/screens.ts'
import type { FakeServer } from './fake-server.ts'

// Renders a whole entry at an address, as a person meets it: gate, shell, screen. Only the network is fake.

interface Rendering<Screen> {
  readonly server: FakeServer
  /** Path inside the application. */
  readonly at: string
  /** Who is signed in; null is nobody, undefined leaves the answer to the server's own. */
  readonly me?: Me | null
  readonly screens?: readonly Screen[]
}

export type Rendered = RenderResult & { readonly user: UserEvent }

export function renderDesk({ server, at, me, screens = deskScreens }: Rendering<DeskScreen>): Rendered {
  arrive(server, at, me)
  // Without antd's styles, which jsdom would match anew against every element it is asked about: a third of the time.
  return withUser(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <DeskApp call={makeCall('', server.send)} screens={screens} />
    </ConfigProvider>,
  )
}

export function renderPhone({ server, at, me, screens = phoneScreens }: Rendering<PhoneScreen>): Rendered {
  arrive(server, at, me)
  return withUser(<PhoneApp call={makeCall('', server.send)} screens={screens} />)
}

function arrive(server: FakeServer, at: string, me: Me | null | undefined): void {
  history.replaceState(null, '', at)
  if (me !== undefined) server.answer(showMe, () => me)
}

function withUser(element: React.ReactElement): Rendered {
  return Object.assign(render(element), { user: userEvent.setup() })
}
