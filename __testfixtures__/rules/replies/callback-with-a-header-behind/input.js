import fs from 'node:fs'
import { db } from '../../lib/db'

export default function handler(req, res) {
  fs.readFile(req.body.file, async (error, file) => {
    if (error) {
      res.status(404).json({ error: 'no such file' })
    }
    await db.save(file)
    res.setHeader('Location', '/kept')
    await db.mail(file)
    res.json({ size: file.length })
  })
}
