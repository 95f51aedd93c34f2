import { db } from '../../lib/db'

export default async function handler(req, res) {
  if (req.method === 'POST') {
    // Process a POST request
  } else if (req.method === 'PUT') {
    /*
     * Nothing is stored.
     */
  } else if (req.method === 'DELETE') {
  } else {
    return res.status(200).json(await db.notes.list())
  }
  if (req.method !== 'DELETE') res.status(202).json({ stored: req.method === 'POST' })
}
