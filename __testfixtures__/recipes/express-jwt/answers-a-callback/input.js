import { expressjwt } from 'express-jwt'

const check = expressjwt({ secret: 'secret of the fixture', algorithms: ['HS256'] })

/** What the check puts there is there when it calls back, which is not when its call ends. */
export default async function handler(req, res) {
  await new Promise((resolve, reject) => {
    return check(req, res, (error) => (error ? reject(error) : resolve()))
  })
  res.json({ user: req.auth.sub })
}
