import type { NextApiRequest, NextApiResponse } from 'next'
import fs from 'node:fs'

const FOLDER = process.cwd()

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { file, as } = req.query
  if (!file) return res.status(400).json({ error: 'file' })

  if (as === 'promise') {
    try {
      const source = fs.createReadStream(`${FOLDER}/${file}`)
      await new Promise<void>((resolve) => {
        source.pipe(res)
        source.on('end', () => resolve())
        source.on('error', (error: any) => {
          if (error.code === 'ENOENT') {
            res.status(404).json({ error: 'no such file' })
          } else {
            res.status(500).json({ error: error.code })
          }
          resolve()
        })
      })
    } catch (error) {
      res.status(500).json({ error: 'failed' })
    }
    return
  }

  res.setHeader('Content-Type', 'text/plain')
  return fs
    .createReadStream(`${FOLDER}/${file}`)
    .on('error', (error) => {
      console.error(error)
      res.status(404).end('gone')
    })
    .pipe(res)
}
