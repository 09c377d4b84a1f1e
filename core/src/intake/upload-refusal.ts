// Why an uploaded file was not read. The codes are what the web shows words by; the sentences are what
// everything says that has no screen (the command line, files handed back).

export type UploadRefusal = Readonly<{
  code: UploadRefusalCode
  /** What was found where: the name of a sheet or a part, the kind of damage. */
  detail?: string
  /** The cap that was passed, in the unit of its sentence. */
  limit?: number
}>

export type UploadRefusalCode = keyof typeof sentences

/** The refusal in one Chinese sentence that ends with what to do instead. */
export function uploadRefusalSentence({ code, detail, limit }: UploadRefusal): string {
  return sentences[code]
    .replace('{limit}', String(limit ?? ''))
    .replace('{detail}', () => readable(detail ?? ''))
}

/** The same as a reason and what to do, without full stops, for a place that shows them apart. */
export function uploadRefusalParts(refusal: UploadRefusal): Readonly<{ reason: string; fix: string }> {
  const sentence = uploadRefusalSentence(refusal).replace(/。$/, '')
  const at = sentence.lastIndexOf('，请')
  return { reason: sentence.slice(0, at), fix: sentence.slice(at + 1) }
}

const longest = 60

/** A name out of a damaged file may be any bytes: told without what cannot be printed, and not without end. */
function readable(name: string): string {
  const printed = name.replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]+/gu, ' ').trim()
  return printed.length > longest ? `${printed.slice(0, longest)}…` : printed
}

const sentences = {
  empty: '文件是空的，请重新选择文件。',
  'too-big': '文件超过 {limit} MB，请删去图片和多余的工作表，或分成几个文件再上传。',
  'not-excel': '这不是能读取的表格（可用 .xlsx、.xls、.csv），请用 Excel 或 WPS 打开后“另存为”.xlsx 再上传。',
  'not-word': '这不是 Word 文件，请用 Word 或 WPS 打开后“另存为”.docx 再上传。',
  'not-document': '这不是 Word（.docx）或纯文本（.txt）文件，请用 Word 或 WPS 打开后“另存为”.docx 再上传。',
  'no-text': '文件里没有可以读取的文字（可能是扫描件），请换成能复制文字的 .docx 或 .txt 再上传。',
  'too-much-text': '文件超过 {limit} 万字，不像一份制度文件，请检查后再上传。',
  'no-forms': '文件里没有找到填好的登记表（可用 .docx，或装有几份 .docx 的 .zip），请核对后再上传。',
  'too-many-forms': '登记表里的联系超过 {limit} 次，请分成几个文件再上传。',
  'old-word': '这是旧版 .doc 文件，请用 Word 或 WPS 打开后“另存为”.docx 再上传。',
  'old-excel': '这是旧版 .xls 文件，请用 Excel 或 WPS 打开后“另存为”.xlsx 再上传。',
  'not-template': '模板只能是 Word（.docx）或 Excel（.xlsx）文件，请另存为其中一种再上传。',
  'has-macros': '文件含有宏或可执行的内容（{detail}），请另存为不含宏的 .docx 或 .xlsx 再上传。',
  'has-links': '文件引用了外部的内容（{detail}），请断开链接或删去后再上传。',
  encrypted: '文件设有打开密码，请先取消密码再上传。',
  broken: '文件不完整或已损坏（{detail}），请用 Office 或 WPS 重新保存后再上传。',
  'unsafe-name': '文件内部含有不安全的路径（{detail}），没有读取，请用 Office 或 WPS 重新保存后再上传。',
  'too-many-parts': '文件内部的部件超过 {limit} 个，没有读取，请只保留需要的工作表后另存再上传。',
  'inflates-too-much': '文件解压后超过 {limit} MB，没有读取，请只保留需要的工作表和行列后另存再上传。',
  'suspicious-ratio': '文件压缩比例异常（{detail}），没有读取，请用 Office 或 WPS 重新保存后再上传。',
  'nested-file': '文件里嵌有另一个文件（{detail}），请删除嵌入的对象后再上传。',
  'forbidden-markup': '文件内部含有不允许的定义（{detail}），没有读取，请用 Office 或 WPS 重新保存后再上传。',
  'too-deep': '文件内部层次过深（{detail}），没有读取，请用 Office 或 WPS 重新保存后再上传。',
  'no-sheet': '文件里没有可以读取的工作表，请检查后再上传。',
  'too-many-rows': '工作表“{detail}”超过 {limit} 行，请删去表格下方的空行或分成几个文件再上传。',
  'too-many-columns': '工作表“{detail}”超过 {limit} 列，请删去表格右侧多余的列再上传。',
  'too-many-cells': '工作表“{detail}”超过 {limit} 个单元格，请分成几个文件再上传。',
  'too-many-merges': '工作表“{detail}”超过 {limit} 处合并单元格，请取消不需要的合并后再上传。',
  'not-evidence': '这不是照片（JPG、PNG、WebP）或 PDF，没有保存，请另存为其中一种再上传。',
  'heic-photo':
    '这是 HEIC 照片，不能读取，没有保存，请在手机相册里另存为 JPG，或把相机格式设为“兼容性最佳”重新拍摄后再上传。',
  'evidence-too-big': '文件超过 {limit} MB，没有保存，请换小一些的照片，或把 PDF 分成几份再上传。',
  'too-many-pixels': '照片超过 {limit} 万像素，没有保存，请缩小后再上传。',
  'photo-broken': '照片不完整或已损坏，没有保存，请重新拍摄或另存后再上传。',
  'pdf-broken': 'PDF 不完整或已损坏，没有保存，请重新导出 PDF 后再上传。',
  'pdf-not-plain': 'PDF 含有{detail}，没有保存，请用“打印为 PDF”另存后再上传。',
  'too-many-pages': 'PDF 超过 {limit} 页，没有保存，请只保留需要的几页再上传。',
  'evidence-too-hard':
    '读取这份文件需要的时间或内存过多，已停止，没有保存，请缩小照片，或把 PDF 分成几份再上传。',
  'not-started': '读取程序没有启动，没有保存任何内容，请稍后再试；仍不行请联系系统管理员。',
  'too-slow': '读取文件超过 {limit} 秒，已停止，没有保存任何内容，请分成几个文件再上传。',
  'too-hungry': '读取文件需要的内存超过 {limit} MB，已停止，没有保存任何内容，请分成几个文件再上传。',
} as const satisfies Record<string, string>
