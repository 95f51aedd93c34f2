import { rates } from '../../lib/rates'

export default async function handler(req, res) {
  res.json(await rates.names())
}
