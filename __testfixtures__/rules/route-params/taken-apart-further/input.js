import { db } from '../../../lib/db'

export default async function handler(req, res) {
  const { path: [folder, file] } = req.query
  res.status(200).json({ file: await db.file.find(folder, file) })
}
