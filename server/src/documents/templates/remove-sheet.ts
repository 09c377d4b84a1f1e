type Edit = (path: string, change: (xml: string) => string) => void

/** Takes a sheet out of a workbook: its tab, its names, its relation. Its part must be removed beside this. */
export function removeSheet(
  edit: Edit,
  { path, index }: { readonly path: string; readonly index: number },
): void {
  let relation: string | undefined
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(/<Relationship\b[^>]*>/g, (whole) => {
      const target = /Target="\/?(?:xl\/)?([^"]*)"/.exec(whole)?.[1]
      if (target === undefined || `xl/${target}` !== path) return whole
      relation = /\sId="([^"]*)"/.exec(whole)?.[1]
      return ''
    }),
  )
  edit('xl/workbook.xml', (book) => withoutTab(book, relation, index))
  edit('[Content_Types].xml', (xml) =>
    xml.replace(/<Override\b[^>]*>/g, (whole) => (whole.includes(`PartName="/${path}"`) ? '' : whole)),
  )
}

function withoutTab(book: string, relation: string | undefined, index: number): string {
  return book
    .replace(/<sheet\b[^>]*>/g, (whole) => (whole.includes(`:id="${relation}"`) ? '' : whole))
    .replace(
      /<definedName\b[^>]*\blocalSheetId="(\d+)"[^>]*>[^<]*<\/definedName>/g,
      (whole, place: string) => {
        if (Number(place) === index) return ''
        return Number(place) < index
          ? whole
          : whole.replace(/localSheetId="\d+"/, `localSheetId="${Number(place) - 1}"`)
      },
    )
    .replace(/<definedNames>\s*<\/definedNames>/, '')
    .replace(/\s(activeTab|firstSheet)="\d+"/g, '')
}
