import Cors from 'cors'
import { log } from '../../lib/log'

const cors = Cors({ methods: ['GET'] })

// It goes on where the middleware has answered, too.
const run = (req, res, fn) =>
  new Promise((resolve, reject) => {
    fn(req, res, (error) => {
      if (error) return reject(error)
      log('through')
      resolve()
    })
  })

export default async function handler(req, res) {
  await run(req, res, cors)
  res.json({ ok: true })
}
