import { promisify } from 'util'
import { expressjwt } from 'express-jwt'
import { secret } from '../../lib/secret'

/** It may be a function, which is asked by the request. */
const check = promisify(expressjwt({ secret, algorithms: ['HS256'] }))

export default async function handler(req, res) {
  await check(req, res)
  res.json({ ok: true })
}
