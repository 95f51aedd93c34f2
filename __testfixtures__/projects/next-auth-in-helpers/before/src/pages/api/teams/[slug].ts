import type { NextApiRequest, NextApiResponse } from 'next'
import { teams } from '../../../lib/roles'
import { throwIfNoTeam } from '../../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    switch (req.method) {
      case 'GET':
        await handleGET(req, res)
        break
      case 'DELETE':
        await handleDELETE(req, res)
        break
      default:
        res.setHeader('Allow', 'GET, DELETE')
        res.status(405).json({ error: { message: `Method ${req.method} Not Allowed` } })
    }
  } catch (error: any) {
    res.status(error.status || 500).json({ error: { message: error.message } })
  }
}

const handleGET = async (req: NextApiRequest, res: NextApiResponse) => {
  const { slug } = await throwIfNoTeam(req, res)
  res.status(200).json({ data: await teams.find(slug) })
}

const handleDELETE = async (req: NextApiRequest, res: NextApiResponse) => {
  const { slug, person } = await throwIfNoTeam(req, res)
  await teams.remove(slug, person.id)
  res.status(204).end()
}
