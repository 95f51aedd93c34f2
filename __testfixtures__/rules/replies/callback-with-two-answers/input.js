import fs from 'node:fs'
import { db } from '../../lib/db'

export default function handler(req, res) {
  fs.access(`${process.cwd()}/${req.body.file}`, (error) => {
    try {
      if (error) res.status(404).json({ error: 'no such file' })
      res.json({ file: req.body.file })
      db.done(req.body.file)
    } catch (failure) {
      res.end()
    }
  })
}
