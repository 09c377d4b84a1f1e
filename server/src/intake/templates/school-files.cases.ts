// Files as a school makes them, part by part: a workbook with all that hangs on rows, and a paper with shapes and notes.
import PizZip from 'pizzip'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const package_ = 'http://schemas.openxmlformats.org/package/2006'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** One pixel, as a picture of the school's badge. */
export const badge = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export interface SchoolWorkbook {
  readonly header?: string
  readonly box?: string
  readonly chart?: string
  /** The formula of a cell on another sheet. */
  readonly summary?: string
  readonly rows?: readonly (readonly string[])[]
}

const usualRows = [
  ['{学校}联谊交友分配表', '', ''],
  ['序号', '领导', '对象'],
  ['{#名单}{序号}', '{干部姓名}', '{对象姓名}{/名单}'],
  ['合计', '', '=COUNTA(C3:C3)'],
  ['填表人', '', ''],
]

/** Row 3 is repeated; row 5 has a choice and a rule of format, a picture and a text box stand at rows 6 and 8. */
export function schoolWorkbook({
  header = '&amp;L{学校}&amp;C&amp;14{学年}学年&amp;R第 &amp;P 页',
  box = '<a:r><a:t>共 {结对</a:t></a:r><a:r><a:rPr b="1"/><a:t>数} 对，{学年}学年</a:t></a:r>',
  chart = '对数',
  summary = 'COUNTA(分配表!C3:C3)',
  rows = usualRows,
}: SchoolWorkbook = {}): Uint8Array {
  const zip = new PizZip()
  const put = (name: string, xml: string) =>
    zip.file(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)
  put('[Content_Types].xml', contentTypes)
  put('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  put('xl/workbook.xml', workbook)
  put(
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
    ]),
  )
  put('xl/styles.xml', styles)
  put('xl/worksheets/sheet1.xml', sheet(rows, around(header)))
  put('xl/worksheets/_rels/sheet1.xml.rels', relations([['drawing', '../drawings/drawing1.xml']]))
  put('xl/worksheets/sheet2.xml', sheet([[`=${summary}`]], ''))
  put('xl/drawings/drawing1.xml', shapes(box))
  put(
    'xl/drawings/_rels/drawing1.xml.rels',
    relations([
      ['image', '../media/image1.png'],
      ['chart', '../charts/chart1.xml'],
    ]),
  )
  put('xl/charts/chart1.xml', chartOf(chart))
  zip.file('xl/media/image1.png', badge)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

const around = (header: string) => `<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>
<conditionalFormatting sqref="C3"><cfRule type="expression" dxfId="0" priority="1"><formula>$B3="卞怀瑾"</formula></cfRule></conditionalFormatting>
<conditionalFormatting sqref="A5:C5"><cfRule type="expression" dxfId="0" priority="2"><formula>$C$4&gt;2</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" sqref="B5"><formula1>$A$4:$A$5</formula1></dataValidation></dataValidations>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="landscape"/>
<headerFooter><oddHeader>${header}</oddHeader><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>
<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>
<drawing r:id="r1"/>`

function sheet(rows: readonly (readonly string[])[], after: string): string {
  const data = rows.map((cells, row) => {
    const written = cells.map((text, column) => cell(`${'ABC'[column]}${row + 1}`, text))
    return `<row r="${row + 1}" ht="${20 + row}" customHeight="1">${written.join('')}</row>`
  })
  return `<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1:C${rows.length}"/><cols><col min="1" max="3" width="16" customWidth="1"/></cols><sheetData>${data.join('')}</sheetData>${after}</worksheet>`
}

function cell(at: string, text: string): string {
  if (text === '') return `<c r="${at}" s="1"/>`
  if (text.startsWith('=')) return `<c r="${at}" s="1"><f>${text.slice(1)}</f></c>`
  return `<c r="${at}" s="1" t="inlineStr"><is><t>${text}</t></is></c>`
}

const workbook = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="分配表" sheetId="1" r:id="r1"/><sheet name="汇总" sheetId="2" r:id="r2"/></sheets>
<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">分配表!$A$1:$C$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">分配表!$1:$2</definedName><definedName name="填表人">分配表!$A$5</definedName></definedNames></workbook>`

const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf borderId="1" applyBorder="1"/></cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFE699"/></patternFill></fill></dxf></dxfs></styleSheet>`

const shapes = (
  box: string,
) => `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${office}">
<xdr:twoCellAnchor>${anchor(5, 6)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="校徽"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="r1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>
<xdr:twoCellAnchor>${anchor(7, 9)}<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="3" name="文本框"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p>${box}</a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>
<xdr:twoCellAnchor>${anchor(10, 20)}<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="4" name="图表"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="r2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`

const anchor = (from: number, to: number) =>
  `<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`

const chartOf = (title: string) =>
  `<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>分配表!$A$3:$A$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${package_}/relationships">${each.join('')}</Relationships>`
}

const contentTypes = `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`
