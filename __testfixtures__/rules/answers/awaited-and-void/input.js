import { db } from '../../lib/db'

export default async function handler(req, res) {
  try {
    if (req.headers['x-dry']) return await res.status(200).json({ dry: true })
    await db.run()
    await res.status(201).send({ ran: true })
  } catch (e) {
    console.log(e)
    void res.status(500).end()
  }
}
