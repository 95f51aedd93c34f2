import Cors from 'cors'
import { rates } from '../../lib/rates'
import runMiddleware from '../../lib/run-middleware'

const cors = Cors({ methods: ['GET', 'HEAD'] })

export default async function handler(req, res) {
  await runMiddleware(req, res, cors)

  res.json(await rates.latest())
}
