import { makeCall } from '@tongxin/contract/call'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { basePath } from '../app/base-path.ts'
import { DeskApp } from './desk-app.tsx'
import 'virtual:tokens.css'
import '../ui/base.css'
import '../ui/controls.css'
import '../ui/print.css'

const root = document.getElementById('root')
if (root) {
  const call = makeCall(basePath(), (url, init) => fetch(url, init))
  createRoot(root).render(
    <StrictMode>
      <DeskApp call={call} />
    </StrictMode>,
  )
}
