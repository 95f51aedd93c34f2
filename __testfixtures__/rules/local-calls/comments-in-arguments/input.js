import { db } from '../../lib/db'

function say(res, /* plain words */ text, more) {
  res.status(200).json({ text, more })
}

export default async function handler(req, res) {
  const row = await db.row()
  return say(
    res,
    'hello', // the greeting
    row,
  )
}
