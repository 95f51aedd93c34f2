import { db } from '../../lib/db'

export default async function handler(req, res) {
  switch (req.method) {
    // list
    case 'GET': // all
      // newest first
      res.json(await db.all()) // now
      break // one is enough
    // create
    // or replace
    case 'POST':
    case 'PUT': { // both
      // this one
      res.json(await db.add(req.body))
      break // done
    }
    // away
    case 'DELETE':
      await db.remove()

      // nothing to say
      res.status(200).end()
      // deep
      break
    // never
    default:
      res.status(405).end()
  }
}
