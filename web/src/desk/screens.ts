import type { ComponentType } from 'react'
import { paths } from '../app/paths.ts'
import type { Place } from '../app/places.ts'

// The screens of the desk: one entry each. A place shows in the navigation once a screen stands at its path.

export interface DeskScreen {
  /** TanStack Router's form: `/roster/$humanId`. */
  readonly path: string
  /** The place that is marked in the navigation. */
  readonly place?: Place
  readonly load: () => Promise<ComponentType>
}

export const deskScreens: readonly DeskScreen[] = [
  {
    path: paths.workbench,
    place: 'workbench',
    load: async () => (await import('./workbench/workbench-page.tsx')).WorkbenchPage,
  },
  {
    path: paths.board,
    place: 'board',
    load: async () => (await import('./board/board-page.tsx')).BoardPage,
  },
  {
    path: paths.records,
    place: 'board',
    load: async () => (await import('./records/records-page.tsx')).RecordsPage,
  },
  {
    path: paths.summaries,
    place: 'reports',
    load: async () => (await import('./reports/summaries-page.tsx')).SummariesPage,
  },
  {
    path: paths.ledger,
    place: 'ledger',
    load: async () => (await import('./ledger/ledger-page.tsx')).LedgerPage,
  },
  {
    path: paths.inquiries,
    place: 'ledger',
    load: async () => (await import('./inquiries/inquiries-page.tsx')).InquiriesPage,
  },
  {
    path: paths.roster,
    place: 'roster',
    load: async () => (await import('./roster/roster-page.tsx')).RosterPage,
  },
  {
    path: paths.newHuman,
    place: 'roster',
    load: async () => (await import('./roster/new-sheet-page.tsx')).NewSheetPage,
  },
  {
    path: paths.duplicates,
    place: 'roster',
    load: async () => (await import('./roster/merging/duplicates-page.tsx')).DuplicatesPage,
  },
  {
    path: paths.mergeHumans,
    place: 'roster',
    load: async () => (await import('./roster/merging/merge-page.tsx')).MergePage,
  },
  {
    path: paths.merge,
    place: 'roster',
    load: async () => (await import('./roster/merging/undo-page.tsx')).UndoMergePage,
  },
  {
    path: paths.human,
    place: 'roster',
    load: async () => (await import('./roster/sheet-page.tsx')).SheetPage,
  },
  {
    path: paths.imports,
    place: 'roster',
    load: async () => (await import('./imports/upload-page.tsx')).UploadPage,
  },
  {
    path: paths.importBatch,
    place: 'roster',
    load: async () => (await import('./imports/preview-page.tsx')).PreviewPage,
  },
  {
    path: paths.calendar,
    place: 'roster',
    load: async () => (await import('./calendar/calendar-page.tsx')).CalendarPage,
  },
  {
    path: paths.policy,
    place: 'policy',
    load: async () => (await import('./policy/policy-page.tsx')).PolicyPage,
  },
  {
    path: paths.settings,
    place: 'settings',
    load: async () => (await import('./account/accounts-page.tsx')).AccountsPage,
  },
  {
    path: paths.audit,
    place: 'audit',
    load: async () => (await import('./audit/audit-page.tsx')).AuditPage,
  },
  {
    path: paths.setPassword,
    load: async () => (await import('./account/set-password-page.tsx')).SetPasswordPage,
  },
  {
    path: paths.lists,
    place: 'lists',
    load: async () => (await import('./lists/overview/lists-page.tsx')).ListsPage,
  },
  {
    path: paths.templates,
    place: 'lists',
    load: async () => (await import('./templates/templates-page.tsx')).TemplatesPage,
  },
  {
    path: paths.handover,
    place: 'lists',
    load: async () => (await import('./lists/handover/handover-page.tsx')).HandoverPage,
  },
  {
    path: `${paths.lists}/$listId`,
    place: 'lists',
    load: async () => (await import('./lists/list-page.tsx')).ListPage,
  },
]
