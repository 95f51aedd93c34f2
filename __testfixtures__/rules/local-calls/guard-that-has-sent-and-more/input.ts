import type { NextApiRequest, NextApiResponse } from 'next'
import { load, report } from '../../lib/store'

async function userOf(req: NextApiRequest, res: NextApiResponse) {
  const user = await load('user')
  if (!user) {
    res.status(401).json({ message: 'Sign in' })
    return null
  }
  return user
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await userOf(req, res)
  if (user) {
    res.status(201).json({ name: user.name })
  } else {
    await report('refused')
  }
}
