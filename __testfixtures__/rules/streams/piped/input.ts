import type { NextApiRequest, NextApiResponse } from 'next'
import fs from 'node:fs'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'

const FILE = `${process.cwd()}/package.json`

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { as } = req.query
  if (as === 'gzip') {
    res.setHeader('Content-Type', 'application/gzip')
    return fs.createReadStream(FILE).pipe(createGzip()).pipe(res)
  }
  if (as === 'fetched') {
    const upstream = await fetch('https://files.example.com/1')
    if (!upstream.ok || !upstream.body) return res.status(502).json({ error: 'No file' })
    res.status(upstream.status)
    res.setHeader('Content-Type', upstream.headers.get('content-type') ?? 'text/plain')
    Readable.fromWeb(upstream.body as any).pipe(res)
    return
  }
  if (as === 'rows') {
    const rows = Readable.from(['id\n', '1\n', '2\n'])
    res.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment; filename="rows.csv"' })
    rows.pipe(res)
  } else {
    const stream = fs.createReadStream(FILE)
    res.setHeader('Content-Type', 'application/json')
    stream.pipe(res)
  }
}
