import { getServerSession } from 'next-auth'
import { authOptions } from '../../lib/auth-options'

export default async function handler(req, res) {
  const session = await getServerSession(req, res, authOptions)
  res.json({ session })
}
