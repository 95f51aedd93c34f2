import type { NextApiRequest, NextApiResponse } from 'next'
import nc, { type NextHandler } from 'next-connect'
import db from '../../lib/db'

interface SignedIn extends NextApiRequest {
  user: { name: string }
}

// What fails in it goes nowhere.
const connect = async (req: SignedIn, res: NextApiResponse, next: NextHandler) => {
  try {
    await db.connect()
    next()
  } catch (error) {}
}

const signIn = async (req: SignedIn, res: NextApiResponse, next: NextHandler) => {
  try {
    const user = await db.users.find(req.headers.authorization)
    req.user = user ?? { name: 'nobody' }
    next()
  } catch (error: any) {
    console.log(error.message)
  }
}

const handler = nc<SignedIn, NextApiResponse>().use(connect)

handler.get(async (req, res) => {
  res.json(await db.items.list())
})

handler.post(signIn, async (req, res) => {
  res.status(201).json({ by: req.user.name })
})

export default handler
