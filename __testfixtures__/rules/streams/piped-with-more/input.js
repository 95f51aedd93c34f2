import { PassThrough, Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { reports } from '../../lib/reports'

// As libraries for documents and archives are used.
class Document extends PassThrough {
  text(line) {
    if (line === 'bad') throw new Error('No such line')
    this.write(`${line}\n`)
  }
}

export default async function handler(req, res) {
  const { as, line } = req.query
  if (as === 'archive') {
    const archive = new Document()
    res.setHeader('Content-Type', 'application/zip')
    archive.pipe(res)
    archive.text('one')
    archive.end()
    await finished(archive)
    await reports.count('archive')
    return
  }
  if (as === 'pipeline') {
    try {
      res.setHeader('Content-Type', 'text/csv')
      await pipeline(source(line), res)
    } catch (error) {
      reports.fail(error.message)
      if (!res.headersSent) {
        res.status(404).json({ error: error.message })
      }
    }
    return
  }
  try {
    const doc = new Document()
    res.setHeader('Content-Type', 'text/plain')
    doc.pipe(res)
    doc.text('Title')
    doc.text(line)
    doc.end()
  } catch (error) {
    res.status(500).json({ error: error.message })
  }
}

const source = (line) =>
  Readable.from(
    (async function* () {
      if (line === 'missing') throw new Error('ENOENT')
      yield 'a;b\n'
      yield `${line}\n`
    })(),
  )
