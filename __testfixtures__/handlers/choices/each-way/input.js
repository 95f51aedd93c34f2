import { db } from '../../lib/db'

export default async function handler(req, res) {
  const found = await db.find(req.headers['x-id'])
  req.headers['x-log'] && db.log(found)
  await db.ask('others').then((response) => {
    response.late && db.log(response)
  })
  found ? res.status(200).json(found) : res.status(404).json({ error: 'None' })
}
