import { makeCall } from '@tongxin/contract/call'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { basePath } from '../app/base-path.ts'
import { PhoneApp } from './phone-app.tsx'
import { applyLargeType } from './shell/large-type.ts'
import { keepShellForOffline } from './shell/shell-worker.ts'
import 'virtual:tokens.css'
import '../ui/base.css'
import '../ui/controls.css'
import '../ui/print.css'
import './phone.css'

const root = document.getElementById('root')
if (root) {
  applyLargeType()
  keepShellForOffline()
  const call = makeCall(basePath(), (url, init) => fetch(url, init))
  createRoot(root).render(
    <StrictMode>
      <PhoneApp call={call} />
    </StrictMode>,
  )
}
